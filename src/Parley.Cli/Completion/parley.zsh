#compdef parley
# Completes parley in zsh. Once, below compinit: parley completion zsh >> ~/.zshrc
_parley() {
    local -a found
    local line="${(j: :)words[2,CURRENT]}"
    found=("${(@f)$(parley "[suggest:${#line}]" "$line" 2>/dev/null)}")
    [[ "${words[CURRENT]}" == -* ]] || found=("${(@)found:#-*}")
    found=("${(@)found:#}")
    if (( ${#found} )); then compadd -- "${found[@]}"; else _files; fi
}
compdef _parley parley
