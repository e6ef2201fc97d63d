/*
 * sh: a small shell. POSIX.1 shell language, this much of it:
 *   line     = and-or { ( ";" | "&" ) and-or }        and-or   = pipeline { ( "&&" | "||" ) pipeline }
 *   pipeline = command { "|" command }                command  = { word | "<" word | ">" word | ">>" word }
 * with '...', "..." and \c in words, # comments, and the built-in commands cd, exit, wait and `:`.
 */
#include "lib/text.h"

#define LINE_MAX 1024u
#define WORDS_MAX 64u

enum kind { END, WORD, LESS, GREATER, APPEND, PIPE, AND, OR, SEMICOLON, AMPERSAND, WRONG };

struct token { enum kind kind; char *text; };

static struct token tokens[WORDS_MAX * 4];
static u32 at;
static char words[2 * LINE_MAX];
static int last_status, terminal;
static char **environment;

static long pids[WORDS_MAX * 2]; /* of a pipeline's commands */

struct command { char *words[WORDS_MAX + 1]; u32 count; const char *in, *out; int append; };

static void complain(const char *what, const char *about) { print_to(2, "sh: %s%s\n", what, about); }

static enum kind operator(const char **c)
{
    static const struct { const char *text; enum kind kind; } table[] = {
        {">>", APPEND}, {"&&", AND}, {"||", OR}, {"<", LESS}, {">", GREATER}, {"|", PIPE}, {";", SEMICOLON}, {"&", AMPERSAND},
    };

    for (u32 i = 0; i < COUNT(table); i++)
        if (starts(*c, table[i].text)) {
            *c += length(table[i].text);
            return table[i].kind;
        }
    return WORD;
}

/* The line's tokens; a word's text lies in `words`. */
static int scan(const char *c)
{
    char *to = words;
    u32 count = 0;

    for (;;) {
        while (*c == ' ' || *c == '\t' || *c == '\r')
            c++;
        if (count + 1 >= COUNT(tokens))
            return 0;
        if (!*c || *c == '\n' || *c == '#') {
            tokens[count].kind = END;
            return 1;
        }
        struct token *token = &tokens[count++];
        token->kind = operator(&c);
        if (token->kind != WORD)
            continue;
        token->text = to;
        for (char quote = 0; *c && *c != '\n'; c++) {
            if (quote && *c == quote)
                quote = 0;
            else if (!quote && (*c == '\'' || *c == '"'))
                quote = *c;
            else if (!quote && (*c == ' ' || *c == '\t' || *c == '\r' || *c == ';' || *c == '&' || *c == '|' || *c == '<' || *c == '>'))
                break;
            else if (*c == '\\' && quote != '\'' && c[1] && c[1] != '\n')
                *to++ = *++c;
            else
                *to++ = *c;
        }
        *to++ = 0;
    }
}

static int parse_command(struct command *command)
{
    *command = (struct command){.count = 0};
    for (;; at++) {
        enum kind kind = tokens[at].kind;
        if (kind == WORD) {
            if (command->count == WORDS_MAX)
                return 0;
            command->words[command->count++] = tokens[at].text;
        } else if (kind == LESS || kind == GREATER || kind == APPEND) {
            if (tokens[++at].kind != WORD)
                return 0;
            if (kind == LESS)
                command->in = tokens[at].text;
            else
                command->out = tokens[at].text;
            command->append = kind == APPEND;
        } else {
            return command->count > 0 || command->in || command->out;
        }
    }
}

static void redirect(const char *path, int to, u32 flags)
{
    int file = (int)open(path, flags, 0666);

    if (file < 0) {
        complain("cannot open ", path);
        exit_group(1);
    }
    if (file != to) {
        dup2(file, to);
        close(file);
    }
}

static void execute(struct command *command)
{
    static char path[LINE_MAX + 8];
    const char *name = command->words[0];
    u32 slash = 0;

    if (command->in)
        redirect(command->in, 0, O_RDONLY);
    if (command->out)
        redirect(command->out, 1, O_WRONLY | O_CREAT | (command->append ? O_APPEND : O_TRUNC));
    if (!command->count)
        exit_group(0);
    for (const char *c = name; *c; c++)
        slash |= *c == '/';
    if (!slash) {
        memcpy(path, "/bin/", 5);
        memcpy(path + 5, name, length(name) + 1);
        name = path;
    }
    if (execve(name, command->words, environment) == -ENOENT) {
        complain("not found: ", command->words[0]);
        exit_group(127);
    }
    complain("cannot run ", command->words[0]);
    exit_group(126);
}

static int number(const char *text)
{
    int value = 0;

    for (; *text >= '0' && *text <= '9'; text++)
        value = value * 10 + *text - '0';
    return value;
}

static int status_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

/* Says how a command died, unless its user or its reader ended it. */
static void report(int status)
{
    static const struct { u32 signal; const char *text; } table[] = {
        {SIGHUP, "Hangup"}, {SIGQUIT, "Quit"}, {SIGILL, "Illegal instruction"}, {SIGTRAP, "Trace trap"}, {SIGABRT, "Aborted"},
        {SIGBUS, "Bus error"}, {SIGFPE, "Arithmetic exception"}, {SIGKILL, "Killed"}, {SIGUSR1, "User signal 1"},
        {SIGSEGV, "Segmentation fault"}, {SIGUSR2, "User signal 2"}, {SIGALRM, "Alarm clock"}, {SIGTERM, "Terminated"},
    };

    for (u32 i = 0; !WIFEXITED(status) && i < COUNT(table); i++)
        if (table[i].signal == (u32)WTERMSIG(status))
            print_to(2, "%s\n", table[i].text);
}

/* Commands that the shell itself is; 1 when the command was one. */
static int built_in(const struct command *command)
{
    const char *name = command->words[0];

    if (!command->count)
        return 0;
    if (equal(name, "exit"))
        exit_group(command->count > 1 ? number(command->words[1]) : last_status);
    if (equal(name, ":")) {
        last_status = 0;
    } else if (equal(name, "cd")) {
        last_status = chdir(command->count > 1 ? command->words[1] : "/") < 0;
        if (last_status)
            complain("no such directory: ", command->words[1]);
    } else if (equal(name, "wait")) {
        while (wait4(-1, NULL, 0, NULL) > 0)
            ;
        last_status = 0;
    } else {
        return 0;
    }
    return 1;
}

/* Runs a pipeline; the shell waits for all of it unless it is in the background. 0: the line makes no sense. */
static int run_pipeline(int skip, int background)
{
    struct command command;
    long last = -1;
    int in = -1;
    u32 children = 0;

    for (;;) {
        int ends[2] = {-1, -1}, more;
        if (!parse_command(&command))
            return 0;
        more = tokens[at].kind == PIPE;
        if (skip) {
            if (!more)
                return 1;
            at++;
            continue;
        }
        if (!more && in < 0 && !background && built_in(&command))
            return 1;
        if (more && pipe(ends)) {
            complain("no pipe", "");
            return 1;
        }
        last = fork();
        if (last == 0) {
            if (terminal && !background)
                action_set(SIGINT, SIG_DFL, 0);
            if (in >= 0)
                dup2(in, 0), close(in);
            if (more)
                dup2(ends[1], 1), close(ends[0]), close(ends[1]);
            execute(&command);
        }
        if (last < 0)
            complain("cannot fork", "");
        else
            pids[children++] = last;
        if (in >= 0)
            close(in);
        if (!more)
            break;
        close(ends[1]);
        in = ends[0];
        at++;
    }
    last_status = last < 0;
    for (u32 i = 0; !background && i < children; i++) {
        int status;
        if (wait4(pids[i], &status, 0, NULL) != pids[i])
            break;
        report(status);
        if (pids[i] == last)
            last_status = status_of(status);
    }
    return 1;
}

/* Looks ahead for the end of the and-or list: 1 when it is `&`. */
static int in_background(void)
{
    for (u32 i = at; tokens[i].kind != END && tokens[i].kind != SEMICOLON; i++)
        if (tokens[i].kind == AMPERSAND)
            return 1;
    return 0;
}

static void run_line(const char *line)
{
    if (!scan(line)) {
        complain("the line is too long", "");
        last_status = 2;
        return;
    }
    at = 0;
    while (tokens[at].kind != END) {
        int skip = 0;
        for (int background = in_background();; at++) {
            if (!run_pipeline(skip, background)) {
                complain("this makes no sense: ", line);
                last_status = 2;
                return;
            }
            if (tokens[at].kind != AND && tokens[at].kind != OR)
                break;
            skip = (tokens[at].kind == AND) == (last_status != 0);
        }
        if (tokens[at].kind == SEMICOLON || tokens[at].kind == AMPERSAND)
            at++;
        else if (tokens[at].kind != END) {
            complain("this makes no sense: ", line);
            last_status = 2;
            return;
        }
    }
    while (wait4(-1, NULL, WNOHANG, NULL) > 0) /* what has ended in the background */
        ;
}

/* One line of input with its end; 0 at the end of the input. A terminal gives lines, other files are read by bytes. */
static u32 read_line(char *line)
{
    u32 used = 0;

    while (used < LINE_MAX - 1) {
        long n = read(0, line + used, terminal ? LINE_MAX - 1 - used : 1);
        if (n == -EINTR)
            continue;
        if (n <= 0)
            break;
        used += (u32)n;
        if (line[used - 1] == '\n')
            break;
    }
    line[used] = 0;
    return used;
}

int main(int argc, char **argv, char **envp)
{
    static char line[LINE_MAX];
    struct termios settings;

    environment = envp;
    if (argc > 2 && equal(argv[1], "-c")) {
        run_line(argv[2]);
        return last_status;
    }
    terminal = ioctl(0, TCGETS, &settings) == 0;
    if (terminal) { /* its keys signal this group, of which only the shell itself ignores them */
        int group = (int)getpgrp();
        ioctl(0, TIOCSPGRP, &group);
        action_set(SIGINT, SIG_IGN, 0);
    }
    for (;;) {
        if (terminal)
            write(1, "$ ", 2);
        if (!read_line(line))
            return last_status;
        run_line(line);
    }
}
