# Sets JAVA_HOME to a JDK that the project can be built with, where the Java that would run Maven is older.
# Maven loads the classes of the tests to hand them out to several processes, which an older Java cannot.

least=25

# The version of the JDK in a folder; none if there is no JDK.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || :
}

is_enough() { [ "${1:-0}" -ge "$least" ]; }

java_home_of_path() {
  javac=$(command -v javac) || return 0
  while [ -L "$javac" ]; do
    link=$(readlink "$javac")
    case $link in
    /*) javac=$link ;;
    *) javac=$(dirname "$javac")/$link ;;
    esac
  done
  dirname "$(dirname "$javac")"
}

if ! is_enough "$(jdk_version "${JAVA_HOME:-$(java_home_of_path)}")"; then
  set +f
  for jdk in "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" /usr/lib/jvm/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_enough "$(jdk_version "$jdk")"; then
      export JAVA_HOME="$jdk"
      break
    fi
  done
  set -f
  if ! is_enough "$(jdk_version "${JAVA_HOME-}")"; then
    echo "The build needs a JDK $least, and finds none: install one, or set JAVA_HOME to its folder." >&2
    exit 1
  fi
fi
