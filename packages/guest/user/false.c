/* false: ends with status 1. POSIX.1. */
int main(void) { return 1; }
