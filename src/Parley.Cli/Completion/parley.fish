# Completes parley in fish. Once: parley completion fish > ~/.config/fish/completions/parley.fish
function __parley_suggest
    set -l line (commandline -cp | string replace -r '^\s*\S+\s' '')
    parley "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c parley -a '(__parley_suggest)'
