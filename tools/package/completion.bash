# Completion for bash: commands and options are those that the program itself lists.
_checkrules() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  if [[ $COMP_CWORD == 1 ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(checkrules --help | awk '/^  [a-z]/ {print $1}') --help --version" -- "$word")
    return
  fi
  case $before in
    --format) mapfile -t COMPREPLY < <(compgen -W "text json ndjson sarif junit github markdown html" -- "$word"); return ;;
    --fail-on) mapfile -t COMPREPLY < <(compgen -W "possible-violation undetermined never" -- "$word"); return ;;
    --color) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$word"); return ;;
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(checkrules "${COMP_WORDS[1]}" --help | grep -oE -- '--[a-z-]+')" -- "$word")
  elif [[ ${COMP_WORDS[1]} == schema ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$(checkrules schema | cut -d ' ' -f 1)" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _checkrules checkrules
