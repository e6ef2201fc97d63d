/* What the files of `check` share: printing a case, and children to try things in. */
#pragma once
#include "../lib/text.h"

/* The executable file of this program, as the kernel was given it. */
extern const char *own_path;

/* Each prints one line and counts it: a result (with the name of its error), a truth, a text, a wait status, a signal's reason. */
void show(const char *what, long result);
void show_truth(const char *what, int truth);
void show_text(const char *what, const char *text);
void show_status(const char *what, int status);
void show_fault(const char *what, int number, int code, int address_is_right);

/* A child that does this and exits with its result; run_child waits and returns the wait status. */
int start_child(int (*body)(void));
int run_child(int (*body)(void));
int status_of(int child);

/* Becomes this program again, with other arguments; returns like execve. */
long become_self(char *const *arguments, char *const *environment);

/* A page that nothing is mapped in, and one with these permissions; both at the address that is returned. */
char *no_page(void);
char *page_with(u32 prot);

/* A new file with this text, open for reading and writing. */
int file_with(const char *name, const char *text);

/* Milliseconds on the monotonic clock. */
u32 milliseconds(void);
/* Starts or, with 0, stops a timer that sends SIGALRM again and again. */
void alarms_every(int microseconds);

void check_files(void);
void check_directories(void);
void check_descriptors(void);
void check_locks(void);
void check_pipes(void);
void check_waiting(void);
void check_processes(void);
void check_programs(void);
void check_memory(void);
void check_signals(void);
void check_faults(void);
void check_sockets(void);
void check_time(void);
void check_processor(void);

/* The program started again with the argument `--started`: says what it got. */
int started(int argc, char **argv, char **envp);
