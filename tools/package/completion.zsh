#compdef checkrules
# Completion for zsh: commands and options are those that the program itself lists.
_checkrules() {
  local -a commands options
  if (( CURRENT == 2 )); then
    commands=(${(f)"$(checkrules --help | awk '/^  [a-z]/ {name = $1; $1 = ""; sub(/^ +([A-Z]+ +)?/, ""); gsub(/:/, ""); print name ":" $0}')"})
    _describe command commands
    return
  fi
  case ${words[CURRENT-1]} in
    --format) compadd text json ndjson sarif junit github markdown html; return ;;
    --fail-on) compadd possible-violation undetermined never; return ;;
    --color) compadd auto always never; return ;;
  esac
  if [[ ${words[CURRENT]} == -* ]]; then
    options=(${(f)"$(checkrules ${words[2]} --help | grep -oE -- '--[a-z-]+')"})
    compadd -a options
  elif [[ ${words[2]} == schema ]]; then
    compadd $(checkrules schema | cut -d ' ' -f 1)
  else
    _files
  fi
}
_checkrules "$@"
