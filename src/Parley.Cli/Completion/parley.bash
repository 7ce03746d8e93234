# Completes parley in bash. Once: parley completion bash >> ~/.bashrc
_parley() {
    local IFS=$'\n' word="${COMP_WORDS[COMP_CWORD]}" line="${COMP_LINE:0:COMP_POINT}" found
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line#*[[:space:]]}"
    found=$(parley "[suggest:${#line}]" "$line" 2>/dev/null)
    [[ $word == -* ]] || found=$(grep -v '^-' <<<"$found")
    COMPREPLY=($(compgen -W "$found" -- "$word"))
}
complete -o default -F _parley parley
