/* true: ends with status 0. POSIX.1. */
int main(void) { return 0; }
