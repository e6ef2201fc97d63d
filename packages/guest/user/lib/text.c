/* Strings and lines of text. */
#include "text.h"
#include <stdarg.h>

u32 length(const char *s)
{
    u32 n = 0;

    while (s[n])
        n++;
    return n;
}

int equal(const char *a, const char *b)
{
    while (*a && *a == *b)
        a++, b++;
    return *a == *b;
}

int starts(const char *s, const char *with)
{
    while (*with && *s == *with)
        s++, with++;
    return !*with;
}

void *memcpy(void *to, const void *from, u32 bytes)
{
    u8 *d = to;
    const u8 *s = from;

    if ((((u32)d | (u32)s) & 3) == 0)
        for (; bytes >= 4; bytes -= 4, d += 4, s += 4)
            *(u32 *)d = *(const u32 *)s;
    while (bytes--)
        *d++ = *s++;
    return to;
}

void *memmove(void *to, const void *from, u32 bytes)
{
    u8 *d = to;
    const u8 *s = from;

    if (d <= s || d >= s + bytes)
        return memcpy(to, from, bytes);
    while (bytes--)
        d[bytes] = s[bytes];
    return to;
}

void *memset(void *to, int value, u32 bytes)
{
    u8 *d = to;

    while (bytes--)
        *d++ = (u8)value;
    return to;
}

int memcmp(const void *a, const void *b, u32 bytes)
{
    const u8 *x = a, *y = b;

    for (u32 i = 0; i < bytes; i++)
        if (x[i] != y[i])
            return x[i] - y[i];
    return 0;
}

struct line { char text[512]; u32 used; };

static void put(struct line *line, char c)
{
    if (line->used < sizeof line->text)
        line->text[line->used++] = c;
}

static void put_number(struct line *line, u32 value, u32 base)
{
    char digits[12];
    u32 n = 0;

    do {
        digits[n++] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value);
    while (n)
        put(line, digits[--n]);
}

void print_to(int descriptor, const char *format, ...)
{
    struct line line = {.used = 0};
    va_list list;

    va_start(list, format);
    for (; *format; format++) {
        if (*format != '%') {
            put(&line, *format);
            continue;
        }
        switch (*++format) {
        case 's':
            for (const char *s = va_arg(list, const char *); *s; s++)
                put(&line, *s);
            break;
        case 'd': {
            int value = va_arg(list, int);
            if (value < 0)
                put(&line, '-');
            put_number(&line, value < 0 ? -(u32)value : (u32)value, 10);
            break;
        }
        case 'u': put_number(&line, va_arg(list, u32), 10); break;
        case 'x': put_number(&line, va_arg(list, u32), 16); break;
        case 'c': put(&line, (char)va_arg(list, int)); break;
        default: put(&line, *format);
        }
    }
    va_end(list);
    write(descriptor, line.text, line.used);
}

void fail(const char *what)
{
    print_to(2, "%s\n", what);
    exit_group(1);
    __builtin_unreachable();
}

/* libgcc's divisions call it for a divisor of zero (RTABI, IHI 0043, 4.3.2). */
int raise(int number);
int raise(int number) { return (int)kill((int)getpid(), number); }
