# Completes parley in fish. Once: parley completion fish > ~/.config/fish/completions/parley.fish
function __parley_suggest
    set -l line (commandline -cp | string replace -r '^\s*\S+\s' '')
    set -l word (commandline -ct)
    set -l found (parley "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null | string match -r -- '.+')
    string match -q -- '-*' "$word"; or set found (string match -v -- '-*' $found)
    if set -q found[1]
        printf '%s\n' $found
    else
        __fish_complete_path $word
    end
end
complete -c parley -f -a '(__parley_suggest)'
