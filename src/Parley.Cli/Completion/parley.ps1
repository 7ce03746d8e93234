# Completes parley in PowerShell. Once: parley completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName parley -ScriptBlock {
    param($word, $ast, $cursor)
    $line = $ast.ToString().PadRight($cursor - $ast.Extent.StartOffset) -replace '^\S+\s', ''
    parley "[suggest:$($line.Length)]" "$line" 2>$null |
        Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notlike '-*') } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
