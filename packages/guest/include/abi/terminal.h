/* Terminals of the Linux ARM EABI: ioctl numbers and struct termios. Linux, include/uapi/asm-generic/ioctls.h and termbits.h. */
#pragma once

#define TCGETS 0x5401u
#define TCSETS 0x5402u
#define TCSETSW 0x5403u
#define TCSETSF 0x5404u
#define TCSBRK 0x5409u
#define TCFLSH 0x540bu
#define TIOCSCTTY 0x540eu
#define TIOCGPGRP 0x540fu
#define TIOCSPGRP 0x5410u
#define TIOCOUTQ 0x5411u
#define TIOCGWINSZ 0x5413u
#define TIOCSWINSZ 0x5414u
#define FIONREAD 0x541bu
#define TIOCNOTTY 0x5422u
#define TIOCGSID 0x5429u

enum { TCIFLUSH, TCOFLUSH, TCIOFLUSH };

#define INLCR 0000100u
#define IGNCR 0000200u
#define ICRNL 0000400u
#define OPOST 0000001u
#define ONLCR 0000004u
#define ISIG 0000001u
#define ICANON 0000002u
#define ECHO 0000010u
#define ECHOE 0000020u
#define ECHOK 0000040u
#define ECHONL 0000100u
#define NOFLSH 0000200u
#define TOSTOP 0000400u
#define ECHOCTL 0001000u
#define ECHOKE 0004000u
#define IEXTEN 0100000u
#define B38400_CS8_CREAD 0000277u

enum { VINTR = 0, VQUIT = 1, VERASE = 2, VKILL = 3, VEOF = 4, VTIME = 5, VMIN = 6, VSUSP = 10,
    VEOL = 11, VWERASE = 14, VLNEXT = 15, VEOL2 = 16, NCCS = 19 };

struct termios { unsigned c_iflag, c_oflag, c_cflag, c_lflag; unsigned char c_line, c_cc[NCCS]; };
struct winsize { unsigned short ws_row, ws_col, ws_xpixel, ws_ypixel; };
