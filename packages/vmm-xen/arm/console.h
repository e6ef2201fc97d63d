/* The real UART's input. */
#ifndef XEN_CONSOLE_H
#define XEN_CONSOLE_H

/* Takes what has been typed, as much as there is room for. */
void console_input(void);
/* Raises the console's event while there is input. */
void console_announce(void);

#endif
