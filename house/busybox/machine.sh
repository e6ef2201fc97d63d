# What names the machine, its processes or its clock: run.sh compares what a VMM's guest prints with the bare machine's. So is what
# busybox starts by a name alone, which it finds in itself (/proc/self/exe).
ps; ps -o pid,ppid,pgid,stat,comm; sleep 5 & ps -o pid,ppid,args | grep -c 'sleep 5'; pidof sleep; kill $!; wait
sleep 5 & killall sleep; wait
uname -s; uname -m; uname -n; hostname; nproc; whoami; id; tty; date +%Y
cat /proc/self/comm; cat /proc/$$/cmdline | tr '\0' ' '; echo; ls -l /proc/self/exe | sed 's/.*-> //'; readlink /proc/$$/exe
ls /proc/$$ | wc -l; ls -l /proc/$$/fd | wc -l; cut -d' ' -f1,2 /proc/$$/stat; grep -e Name -e Pid -e Uid /proc/$$/status
ls -l /dev | wc -l; ls -l /dev/null /dev/zero; ls -ld / /tmp /proc; df / | head -n 1; mount 2>&1 | head -n 1; stat -f -c %T /
env echo through env; xargs echo through xargs < /dev/null; find /etc -exec echo {} \; | sort; setsid echo setsid
timeout 5 echo in time; timeout 0.2 sleep 5; echo $?; time true 2>&1 | cut -d' ' -f1; sh -c 'exec cat /proc/self/comm'
printf '#!/bin/sh\necho script $1\n' > script; chmod +x script; ./script one; printf 'echo no line\n' > plain; chmod +x plain; ./plain
dd if=/dev/zero of=big bs=4096 count=256 2>/dev/null; stat -c '%s %b' big; cp big bigger; cmp big bigger; sync; rm big bigger
awk 'BEGIN { system("echo from awk"); "echo read by awk" | getline line; print line; print "sorted" | "sort" }'
busybox | head -n 1 | cut -d' ' -f1,2; which ls; type ls; busybox --list | wc -l; ash -c 'echo ash'; ulimit -n; ulimit -s
free | wc -l; uptime | grep -c load; test -c /dev/tty && echo tty; echo to the terminal > /dev/tty; stty -a | head -n 1
mknod pipe p; ls -l pipe | cut -c1-10; (cat pipe &) ; echo through > pipe; sleep 0.1; usleep 1000; rm pipe script plain
echo end
