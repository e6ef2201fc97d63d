/* AF_UNIX stream sockets of the Linux ARM EABI. Linux, include/linux/socket.h and include/uapi/linux/un.h. */
#pragma once

#define AF_UNIX 1
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_TYPE 0xf
#define SOCK_NONBLOCK 04000
#define SOCK_CLOEXEC 02000000
#define SOL_SOCKET 1
#define SO_TYPE 3
#define SO_ERROR 4
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
#define MSG_PEEK 2u
#define MSG_DONTWAIT 0x40u
#define MSG_NOSIGNAL 0x4000u

struct sockaddr_un { unsigned short sun_family; char sun_path[108]; };
