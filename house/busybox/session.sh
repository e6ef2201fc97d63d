# A session with busybox's shell and programs, the same on every machine: run.sh compares what it prints with qemu-arm.
# It runs in an empty folder. What names a machine, its processes or its clock is in machine.sh. Where one program starts another it
# takes it from $BIN by its path: a name alone busybox finds in itself (/proc/self/exe), which qemu-arm's host cannot execute.

# Words, quotes, variables, arithmetic
echo one two   three 'four   five' "six $((6 * 7))"
name=world; echo "hello $name" ${name%ld} ${#name} ${missing:-default} ${name:+set}
set -- a b 'c d'; echo $# "$3" "$*"; shift; echo "$1 $#"
echo $((0x10 + 010 - 3 * (4 % 3))) $((1 << 20)) $((-7 / 2)) $((5 > 3 && 2 < 1))
printf '%s-%05d-%x-%o-%c\n' text 42 255 8 z
unset name; echo "[$name]"
x=outer; (x=inner; echo $x); echo $x
echo "$(echo nested "$(echo deeper)")" `echo old`

# Control
for i in 1 2 3; do echo -n "$i "; done; echo
i=0; while [ $i -lt 5 ]; do i=$((i + 1)); [ $i = 3 ] && continue; [ $i = 5 ] && break; echo -n "w$i "; done; echo
until [ $i -eq 0 ]; do i=$((i - 1)); done; echo $i
case archive.tar.gz in *.zip) echo zip;; *.tar.*) echo tar;; *) echo other;; esac
if test -d /missing; then echo yes; elif test -e .; then echo elif; else echo no; fi
twice() { echo "$1$1"; return 7; }; twice ab; echo "status $?"
true && echo and; false || echo or; ! false; echo $?
(exit 3); echo "exit $?"
sh -c 'exit 5'; echo "exit $?"
eval 'echo eval $((2 + 3))'
trap 'echo trapped' USR1; kill -USR1 $$; trap - USR1
(trap 'echo goodbye' EXIT; true)

# Redirection and here documents
echo first > file; echo second >> file; cat file; cat < file | wc -l
echo problem 2>&1 >/dev/null; ls missing 2> errors; cat errors
{ echo out; echo err >&2; } > both 2>&1; cat both
exec 3> third; echo through three >&3; exec 3>&-; cat third
cat <<END
here $((1 + 1)) $x
END
cat <<'END'
here $((1 + 1)) $x
END
cat <<-END
	without tabs
	END
read line < file; echo "read $line"; read a b <<END
left right and more
END
echo "$a|$b"
: > empty; wc -c < empty
set -C; echo no > file; echo "noclobber $?"; set +C

# Pipes
seq 10 | grep -v 5 | sort -rn | head -n 3
seq 1000 | awk '{ s += $1 } END { print s }'
yes | head -n 4 | tr -d '\n'; echo
cat file | tee copy | cat -n; cmp file copy && echo same
seq 3 | while read n; do echo "line $n"; done
echo a | cat | cat | cat | cat | cat | cat
seq 2000 | tail -n 1
false | true; echo $?
dd if=/dev/zero bs=1024 count=100 2>/dev/null | wc -c
seq 15000 | sed -n '$p' | cat

# Files: made, moved, linked, listed. The times are set, so that a listing is the same.
mkdir -p tree/branch/leaf tree/other; echo bark > tree/bark; echo leaf > tree/branch/leaf/green
cp tree/bark tree/other/bark2; mv tree/other/bark2 tree/other/moss; ln -s bark tree/link; ln tree/bark tree/hard
chmod 640 tree/bark; chmod u=rwx,g=rx,o= tree/other/moss
touch -d '2001-02-03 04:05:06' tree/bark tree/other/moss tree/branch/leaf/green; touch -h -d '2001-02-03 04:05:06' tree/link
ls tree; ls -R tree; ls -1 tree | sort -r
cd tree; ls -l bark hard link other/moss branch/leaf/green; cd ..
ls -l tree | grep -v ^total | grep -v ^d
stat -c '%n %s %a %h %F %Y' tree/bark tree/link tree/other/moss; stat -c '%n %a %F' tree
readlink tree/link; cat tree/link; realpath tree/link | sed 's|.*/tree|tree|'; basename tree/other/moss; dirname tree/other/moss
cp -r tree forest; find forest | sort; diff -r tree forest && echo equal
find tree -type f -name '*ss' ; find tree -type l; find tree -type d | sort; find tree -type f -size -2 -exec $BIN/cat {} \; | sort
find tree -name bark -exec $BIN/wc -c {} +; find tree -newer tree/bark -type d | sort
rm tree/hard; ls tree; rm -r tree/branch; rmdir tree/other 2>&1; rm -r tree/other; rmdir tree 2>&1; rm -rf tree; ls
test -f file && test -s file && ! test -s empty && test -r file && echo tests
test file -nt forest/bark && echo newer; [ 3 -gt 2 ] && [ abc = abc ] && [ -n x ] && [ -z '' ] && echo brackets
du -a forest | wc -l; mkfifo queue; echo through > queue & cat queue; wait; rm queue
umask 027; echo > masked; stat -c %a masked; umask 022; umask
mktemp -d tmpXXXXXX | sed 's/tmp....../tmp/'; rmdir tmp??????
truncate -s 100 hole; stat -c %s hole; truncate -s 10 hole; wc -c hole; rm hole masked

# Globbing
mkdir glob; cd glob; touch a1 a2 b1 b22 .hidden 'with space'; echo *; echo a? b*; echo [ab]1 [!a]*; echo .h* none*; echo "*"
for f in *; do echo "<$f>"; done; cd ..; echo glob/[a-b]?; rm -r glob

# Text
cat > people <<END
ada:1815:London
grace:1906:New York
alan:1912:London
edsger:1930:Rotterdam
END
sort people; sort -t: -k2 -nr people; cut -d: -f1,3 people; awk -F: '$2 > 1900 { n++; print NR ": " toupper($1) } END { print n }' people
awk -F: '{ count[$3]++ } END { for (c in count) print c, count[c] }' people | sort
awk 'BEGIN { printf "%.3f %d %s %5.1e\n", 22 / 7, 3.9, substr("computer", 3, 4), 12345.678; print length("four"), index("abc", "c"), 2 ^ 10 }'
awk 'BEGIN { while ((getline line < "people") > 0) n++; print n; split("a,b,c", parts, ","); print parts[3]; s = "banana"; gsub(/an/, "<&>", s); print s }'
sed -n '2,3p' people; sed 's/:.*:/ in /' people; sed -e '/London/d' -e 's/\([a-z]*\):\([0-9]*\)/\2 \1/' people; sed -i 's/New York/NYC/' people; grep NYC people
grep -c London people; grep -n -i ADA people; grep -E '^(a|g)' people; grep -o '19[0-9]*' people; grep -L ada people; grep -q nobody people; echo $?
head -n 1 people; tail -n 1 people; head -c 5 people; echo; tail -c +60 people; wc people; wc -l < people
tr a-z A-Z < people | head -n 2; tr -s l < /dev/null; rev people | head -n 1; tac people | head -n 1; nl people | tail -n 1
seq 6 | paste - - -; seq 5 | xargs; seq 5 | xargs -n 2 echo pair; echo 'x y' | xargs -n 1 -I{} echo '<{}>'; printf 'a\0b\0' | xargs -0 -n 1 echo
printf 'b\na\nb\nc\n' | sort | uniq -c; printf '3\n10\n2\n' | sort; printf '3\n10\n2\n' | sort -n; sort -u people people | wc -l
expand -t 4 <<END
a	b
END
fold -w 10 people | head -n 3; expr 6 \* 7; expr length hello; expr abc : 'a\(.\)'; factor 5040; seq -s, 1 3 10; echo 'scale=5; 2/3' | bc; echo '2 3 + p' | dc
diff people - <<END
ada:1815:London
END
echo $?; od -An -tx1 -c file | head -n 2; hexdump -C file | head -n 1; strings people | head -n 1; cal 2 2000

# Archives and sums
sha256sum people; md5sum people; sha1sum people | cut -c1-8; sha512sum people | cut -c1-16; crc32 people; sum people 2>/dev/null
seq 1000 > numbers; gzip -c numbers | gunzip | cmp - numbers && echo gzip; bzip2 -c numbers | bunzip2 | md5sum; xz -dc numbers 2>&1 | head -n 1
tar cf forest.tar forest people; tar tf forest.tar | sort; mkdir out; tar xf forest.tar -C out; diff -r forest out/forest && echo unpacked
tar czf forest.tgz forest; gzip -t forest.tgz && echo good; tar xzf forest.tgz -O forest/bark; touch -d '2001-02-03 04:05:06' people; tar cf - people | tar tvf -
find forest | sort | cpio -o -H newc 2>/dev/null > forest.cpio; mkdir in; cd in; cpio -i -d < ../forest.cpio 2>/dev/null; find . | sort; cd ..
base64 people | head -n 1; base64 people | base64 -d | cmp - people && echo base64; uuencode people name | head -n 2
dd if=people of=block bs=16 skip=1 count=2 2>/dev/null; cat block; echo; dd if=people bs=8 count=1 of=block conv=notrunc 2>/dev/null; head -c 12 block; echo

# Environment and time
env | grep -v -e PATH -e BIN -e PWD -e SHLVL | sort; A=1 B=2 sh -c 'echo $A$B'; export C=3; sh -c 'echo $C'; env -i $BIN/sh -c 'echo ${C:-none}'
TZ=UTC date -d '2001-02-03 04:05:06' '+%Y-%m-%d %H:%M:%S %a %j'; TZ=UTC date -u -d @1000000000 +%c; TZ=CET-1 date -d @0 '+%H %Z'
cd forest; pwd | sed 's|.*/||'; cd - > /dev/null; (cd forest && ls | wc -l); pwd | sed 's|.*/|/|' | wc -l; id -u; echo ~ | wc -w; which sh > /dev/null; echo $?

# Background jobs. Whether the shell itself names an ended one depends on when it looks, so only the statuses are shown.
exec 2> /dev/null
sleep 0.1 & wait; echo "waited $?"
(sleep 0.05; exit 4) & wait $!; echo "status $?"
sh -c 'kill -TERM $$'; echo "killed $?"
sleep 10 & kill %1; wait %1; echo "status $?"
sleep 10 & jobs; kill %1; wait
for i in 3 1 2; do (sleep $i; echo "after $i") & done; wait
(echo one; sleep 2; echo three) & sleep 1; echo two; wait
sleep 5 & p=$!; kill -STOP $p; kill -CONT $p; kill -9 $p; wait $p; echo "status $?"
sh -c 'trap "echo caught; exit 9" TERM; while :; do sleep 0.02; done' & sleep 1; kill $!; wait $!; echo "status $?"
echo end
