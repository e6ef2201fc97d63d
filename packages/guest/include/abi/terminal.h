/* Terminals of the Linux ARM EABI: ioctl numbers and struct termios. Linux, include/uapi/asm-generic/ioctls.h and termbits.h. */
#pragma once

#define TCGETS 0x5401u
#define TCSETS 0x5402u
#define TCSETSW 0x5403u
#define TCSETSF 0x5404u
#define TIOCSCTTY 0x540eu
#define TIOCGPGRP 0x540fu
#define TIOCSPGRP 0x5410u
#define TIOCGWINSZ 0x5413u
#define FIONREAD 0x541bu

#define ICRNL 0000400u
#define OPOST 0000001u
#define ONLCR 0000004u
#define ISIG 0000001u
#define ICANON 0000002u
#define ECHO 0000010u
#define ECHOE 0000020u
#define ECHOK 0000040u
#define B38400_CS8_CREAD 0000277u

enum { VINTR = 0, VQUIT = 1, VERASE = 2, VKILL = 3, VEOF = 4, VTIME = 5, VMIN = 6, VSUSP = 10, NCCS = 19 };

struct termios { unsigned c_iflag, c_oflag, c_cflag, c_lflag; unsigned char c_line, c_cc[NCCS]; };
struct winsize { unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel; };
