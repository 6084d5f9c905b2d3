/** Shells that are completed. */
export const shells = ["bash", "zsh", "fish"] as const;

/** A shell that is completed. */
export type Shell = (typeof shells)[number];

// Each hands the words up to the cursor to the hidden command `complete`, which prints a line for each proposal: the word, and
// after a tab what it is.
const scripts: Readonly<Record<Shell, string>> = {
  bash: `_ango() {
  local IFS=$'\\n'
  local words=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  COMPREPLY=($(compgen -W "$(ango complete -- "\${words[@]}" 2>/dev/null | cut -f1)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _ango ango
`,
  zsh: `#compdef ango
_ango() {
  local -a proposals
  local line
  for line in "\${(@f)$(ango complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n "$line" ]] && proposals+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#proposals} )); then _describe ango proposals; else _files; fi
}
compdef _ango ango
`,
  fish: `function __ango_complete
  set -l words (commandline -opc) (commandline -ct)
  ango complete -- $words[2..-1] 2>/dev/null
end
complete -c ango -a "(__ango_complete)"
`,
};

/** The script that makes a shell complete `ango`. */
export function completionScript(shell: Shell): string {
  return scripts[shell];
}
