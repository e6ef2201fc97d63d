/* The real UART's input. */
#ifndef OKL4_CONSOLE_H
#define OKL4_CONSOLE_H

/* Takes what has been typed, as much as there is room for, and raises the console's virtual interrupt. */
void console_input(void);

#endif
