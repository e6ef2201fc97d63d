/* The kernel's own lines on the console. */
#include "print.h"
#include "port.h"
#include <stdarg.h>

struct sink { char *to; u32 size, length; };

static void put(struct sink *sink, char c)
{
    if (!sink->to) {
        if (c == '\n')
            console_put('\r');
        console_put(c);
    } else if (sink->length + 1 < sink->size) {
        sink->to[sink->length++] = c;
    }
}

static void put_number(struct sink *sink, u32 value, u32 base)
{
    char digits[12];
    u32 n = 0;

    do {
        digits[n++] = "0123456789abcdef"[value % base];
        value /= base;
    } while (value);
    while (n)
        put(sink, digits[--n]);
}

static void format_to(struct sink *sink, const char *format, va_list list)
{
    for (; *format; format++) {
        if (*format != '%') {
            put(sink, *format);
            continue;
        }
        switch (*++format) {
        case 's':
            for (const char *s = va_arg(list, const char *); *s; s++)
                put(sink, *s);
            break;
        case 'd': {
            s32 value = va_arg(list, s32);
            if (value < 0)
                put(sink, '-');
            put_number(sink, value < 0 ? -(u32)value : (u32)value, 10);
            break;
        }
        case 'u': put_number(sink, va_arg(list, u32), 10); break;
        case 'x': put_number(sink, va_arg(list, u32), 16); break;
        case 'c': put(sink, (char)va_arg(list, s32)); break;
        default: put(sink, *format);
        }
    }
}

void print(const char *format, ...)
{
    struct sink sink = {NULL, 0, 0};
    va_list list;

    va_start(list, format);
    format_to(&sink, format, list);
    va_end(list);
}

u32 format_text(char *to, u32 size, const char *format, ...)
{
    struct sink sink = {to, size, 0};
    va_list list;

    va_start(list, format);
    format_to(&sink, format, list);
    va_end(list);
    to[sink.length] = 0;
    return sink.length;
}

void panic(const char *format, ...)
{
    struct sink sink = {NULL, 0, 0};
    va_list list;

    irq_save();
    print("kernel panic: ");
    va_start(list, format);
    format_to(&sink, format, list);
    va_end(list);
    print("\n");
    power_off(255);
}

/* libgcc's divisions call it for a divisor of zero (RTABI, IHI 0043, 4.3.2). */
int raise(int number);
int raise(int number) { panic("signal %d in the kernel: division by zero", number); }
