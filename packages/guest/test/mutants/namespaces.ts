// Kernels with one check of a phone taken out: what each leaves out, and which attempt of `breakout` then gets out.
export interface Loosened {
  /** The attempt's name: `breakout NAME`. */
  readonly attempt: string;
  /** What the kernel no longer does. */
  readonly without: string;
  /** File below kernel/, text in it, and what takes its place; some checks stand twice. */
  readonly edits: readonly (readonly [file: string, text: string, instead: string])[];
}

const OWN_SCREEN = "struct devices *devices = own();\n\n    if (!devices->screen)";

export const LOOSENED: readonly Loosened[] = [
  {
    attempt: "kill",
    without: "a signal goes to a number of another window",
    edits: [["signal.c", "return task->pid == pid_meant(pid);", "return task->pid == pid;"]],
  },
  {
    attempt: "inspect",
    without: "a process is found by a number of another window",
    edits: [["namespace.h", "return task_find(pid_meant(pid)); }", "return task_find(pid); }"]],
  },
  {
    attempt: "proc",
    without: "/proc lists the processes of all windows",
    edits: [
      ["process_files.c", "if (pid_visible(current, task->pid) && (u32)task->pid", "if ((u32)task->pid"],
    ],
  },
  {
    attempt: "power",
    without: "every superuser turns the machine off",
    edits: [
      ["process.c", "if (!privileged())\n        return -EPERM;\n    switch (command)", "switch (command)"],
    ],
  },
  {
    attempt: "limits",
    without: "a phone sets its own limits",
    edits: [["process.c", "if (!privileged() || users == &first_users)", "if (users == &first_users)"]],
  },
  {
    attempt: "forks",
    without: "processes of a namespace are not limited",
    edits: [["task.c", " || users->tasks >= users->tasks_most)", ")"]],
  },
  {
    attempt: "memory",
    without: "frames of a namespace are not limited",
    edits: [["page.c", " || payer->frames_left < 1 << order)", ")"]],
  },
  {
    attempt: "files",
    without: "frames of a namespace are not limited",
    edits: [["page.c", " || payer->frames_left < 1 << order)", ")"]],
  },
  {
    attempt: "processor",
    without: "nobody waits who has had his share",
    edits: [["share.c", "if (!payer->waits && over(payer))", "if (0 && over(payer))"]],
  },
  {
    attempt: "hostname",
    without: "a new UTS namespace is the old one, and whoever is in it names the host",
    edits: [
      ["namespace.c", "uts_create(owner, from->uts) : uts_hold", "uts_hold(from->uts) : uts_hold"],
      ["namespace.c", "if (!privileged() && uts->owner != current->users)", "if (!uts)"],
    ],
  },
  {
    attempt: "ipc",
    without: "a new IPC namespace is the old one",
    edits: [["namespace.c", "CLONE_NEWIPC ? ipc_create() :", "CLONE_NEWIPC ? ipc_hold(from->ipc) :"]],
  },
  {
    attempt: "mounts",
    without: "a new mount namespace is the old one, and whoever is in it mounts",
    edits: [
      [
        "namespace.c",
        "CLONE_NEWNS ? mounts_copy(from->mounts, owner) :",
        "CLONE_NEWNS ? mounts_hold(from->mounts) :",
      ],
      [
        "mount.c",
        "return privileged() || current->namespaces->mounts->owner == current->users ? 0 : -EPERM;",
        "return 0;",
      ],
    ],
  },
  {
    attempt: "socket",
    without: "pivot_root keeps the root",
    edits: [["mount.c", "root_change(top);\n    }", "}"]],
  },
  {
    attempt: "setns",
    without: "a phone enters what a descriptor names",
    edits: [
      [
        "namespace.c",
        "if (!privileged())\n        return -EPERM;\n    if ((flags & CLONE_NEWUSER)",
        "if ((flags & CLONE_NEWUSER)",
      ],
    ],
  },
  {
    attempt: "chroot",
    without: "the new root keeps its parent",
    edits: [
      ["mount.c", "        top->parent = top;\n        inode_put(parent);\n", "        (void)parent;\n"],
    ],
  },
  {
    attempt: "mknod",
    without: "every superuser makes devices",
    edits: [["name_calls.c", "if (kind == S_IFCHR && !privileged())", "if (0)"]],
  },
  {
    attempt: "directory",
    without: "a directory outside the root may be used",
    edits: [["user_path.c", "return directory == current->root;", "return true;"]],
  },
  {
    attempt: "exe",
    without: "everybody may write every file",
    edits: [["inode.c", "(inode->mode & wanted) == wanted;", "true;"]],
  },
  {
    attempt: "base",
    without: "a file of the base is written and not its copy",
    edits: [
      ["path.c", "if (parent->tree != found->tree && parent->lower)", "if (0)"],
      ["inode.c", "(inode->mode & wanted) == wanted;", "true;"],
    ],
  },
  {
    attempt: "mode",
    without: "everybody changes the mode of every file",
    edits: [["name_calls.c", "return privileged() || inode->user", "return true || inode->user"]],
  },
  {
    attempt: "focus",
    without: "a phone says which one is in the foreground",
    edits: [
      ["device_namespace.c", "if (!rows[n].host || is_host())", "if (1)"],
      [
        "device_namespace.c",
        "if (!is_host())\n        return -EPERM;\n    if (bytes != sizeof pid)",
        "if (bytes != sizeof pid)",
      ],
    ],
  },
  {
    attempt: "screen",
    without: "all draw on the screen that is shown",
    edits: [["device_namespace.c", OWN_SCREEN, OWN_SCREEN.replace("own()", "foreground_devices")]],
  },
  {
    attempt: "sniff",
    without: "all hear the keys of the one in the foreground",
    edits: [
      [
        "device_namespace.c",
        "struct devices *devices = own();\n\n    (void)at;\n    if (bytes <",
        "struct devices *devices = foreground_devices;\n\n    (void)at;\n    if (bytes <",
      ],
    ],
  },
  {
    attempt: "inject",
    without: "a phone presses keys",
    edits: [
      [
        "device_namespace.c",
        "if (!is_host())\n        return -EPERM;\n    if (bytes != sizeof event)",
        "if (bytes != sizeof event)",
      ],
    ],
  },
  {
    attempt: "alarm",
    without: "there is one alarm for all",
    edits: [["device_namespace.c", "own()->alarm = span", "first_devices.alarm = span"]],
  },
  {
    attempt: "wakelock",
    without: "wake locks of the background count",
    edits: [
      ["device_namespace.c", 'place = find_lock(own(), "");', 'place = find_lock(&first_devices, "");'],
    ],
  },
  {
    attempt: "unlock",
    without: "there is one list of wake locks",
    edits: [
      ["device_namespace.c", "place = find_lock(own(), name);", "place = find_lock(&first_devices, name);"],
    ],
  },
];
