#!/usr/bin/env bash
# Measures whole processes: CPU seconds and peak memory, medians of 5 runs, all in one go on one machine.
#
#   mvn -q -Preal-world package -DskipTests     unpacks the code that is judged and builds the command line
#   samples/benchmark/run.sh                    prints the table
#
# JAVA_HOME names the JDK for Assize and PMD; CHECKSTYLE_JAVA_HOME the one for Checkstyle, which wants a newer one.
set -euo pipefail
cd "$(dirname "$0")/../.."

code=$PWD/samples/real-world/target/code
work=$PWD/samples/benchmark/target/run
jar=$PWD/samples/cli/target/assize.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
newer_java=${CHECKSTYLE_JAVA_HOME:+$CHECKSTYLE_JAVA_HOME/bin/}java
runs=${RUNS:-5}
flags="-XX:TieredStopAtLevel=1 -XX:+UseParallelGC"
mkdir -p "$work"
[ -d "$code" ] || { echo "no code to judge: run mvn -q -Preal-world package -DskipTests first" >&2; exit 2; }

# measure NAME COMMAND...: the medians of CPU seconds, seconds and peak MiB
measure() {
  local name=$1 i
  shift
  : > "$work/times"
  for i in $(seq "$runs"); do
    /usr/bin/time -o "$work/time" -f "%U %S %e %M" "$@" > "$work/out" 2> "$work/err" || true
    tail -n 1 "$work/time" >> "$work/times"
  done
  awk '{ print $1 + $2 }' "$work/times" | sort -n > "$work/cpu"
  awk '{ print $3 }' "$work/times" | sort -n > "$work/wall"
  awk '{ print $4 / 1024 }' "$work/times" | sort -n > "$work/peak"
  local middle=$(((runs + 1) / 2))
  printf '| %s | %.1f | %.1f | %.0f |\n' "$name" \
    "$(sed -n "${middle}p" "$work/cpu")" "$(sed -n "${middle}p" "$work/wall")" "$(sed -n "${middle}p" "$work/peak")"
}

echo "$("$java" -version 2>&1 | head -n 1), $(nproc) processors, $runs runs, flags $flags"
echo
echo '| | CPU s | s | peak MiB |'
echo '|---|--:|--:|--:|'
measure "parsing alone, 2 threads" "$java" $flags -Xmx512m -cp "$PWD/samples/benchmark/target/classes:$jar" org.assize.benchmark.ParseOnly "$code" 2
measure "quality, 2 threads" "$java" $flags -Xmx512m -jar "$jar" check "$code" --packs quality --all-rules --no-cache --threads 2
measure "quality, 1 thread" "$java" $flags -Xmx512m -jar "$jar" check "$code" --packs quality --all-rules --no-cache --threads 1
measure "all packs, 2 threads" "$java" $flags -Xmx512m -jar "$jar" check "$code" --all-rules --no-cache --threads 2

rm -rf "$code/target/assize"
"$java" $flags -Xmx512m -jar "$jar" check "$code" --packs quality --all-rules > /dev/null || true
measure "quality, warm cache, nothing changed" "$java" $flags -Xmx512m -jar "$jar" check "$code" --packs quality --all-rules
touched=$code/commons-lang3/src/main/java/org/apache/commons/lang3/StringUtils.java
one_changed() { echo "// $RANDOM$RANDOM" >> "$touched"; "$java" $flags -Xmx512m -jar "$jar" check "$code" --packs quality --all-rules; }
export -f one_changed; export touched java flags jar code
measure "quality, warm cache, one file changed" bash -c one_changed
sed -i '/^\/\/ [0-9]*$/d' "$touched"

if [ "${PEERS:-yes}" = yes ]; then
  for peer in pmd checkstyle; do
    mvn -q -f "samples/benchmark/peers/$peer/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/$peer"
  done
  measure "PMD 7.27.0 quickstart, 2 threads" "$java" $flags -cp "$work/pmd/*" net.sourceforge.pmd.cli.PmdCli check -d "$code" -R rulesets/java/quickstart.xml --no-cache --no-progress --threads 2 -f text
  measure "Checkstyle 14.4.0 google_checks" "$newer_java" $flags -cp "$work/checkstyle/*" com.puppycrawl.tools.checkstyle.Main -c /google_checks.xml "$code"
fi
