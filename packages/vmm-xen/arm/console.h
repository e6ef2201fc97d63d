/* The real UART's input. */
#ifndef XEN_CONSOLE_H
#define XEN_CONSOLE_H

/* Takes what has been typed, as much as there is room for. */
void console_input(void);

#endif
