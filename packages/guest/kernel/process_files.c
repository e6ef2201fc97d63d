/* /proc: a directory for each process with its stat line, made when it is looked up. Linux proc(5). */
#include "file.h"
#include "print.h"
#include "string.h"

static bool add_text(struct inode *directory, const char *name, const char *text)
{
    struct inode *inode = inode_create(S_IFREG | 0444);

    if (!inode)
        return false;
    inode_write(inode, text, strlen(text), 0);
    directory_add(directory, name, inode);
    inode_put(inode);
    return true;
}

struct inode *process_entry(const char *name)
{
    char line[160];
    s32 pid = 0;
    struct task *task;
    struct inode *directory;

    for (const char *c = name; *c; c++) {
        if (*c < '0' || *c > '9' || pid > 99999)
            pid = -1;
        if (pid >= 0)
            pid = pid * 10 + (*c - '0');
    }
    task = strcmp(name, "self") == 0 ? current : task_find(pid);
    directory = task ? inode_create(S_IFDIR | 0555) : NULL;
    if (!directory)
        return NULL;
    directory->parent = root;
    format_text(line, sizeof line, "%d (%s) %c %d %d %d 0 0 0 0 0 0 0 %u %u %u %u\n", task->pid, task->name,
                task == current ? 'R' : "RSTZ"[task->state], task->parent ? task->parent->pid : 0, task->group, task->session,
                task->user_ticks, task->system_ticks, task->child_user_ticks, task->child_system_ticks);
    add_text(directory, "stat", line);
    return directory;
}
