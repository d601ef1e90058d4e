// Built with the thread sanitizer only.
//
// QProcess starts a child that borrows the memory of its parent until it executes the new program (CLONE_VM with
// CLONE_VFORK). The sanitizer's own clone() tells itself in the child to look away from now on, and since the memory is
// shared it then looks away from the parent's thread for good: every lock which that thread takes afterwards is missed and
// reported as a race. This one leaves the sanitizer out of it; symbols of the program come before those of its libraries.

#include <cstdarg>

extern "C" {
int __clone(int (*start)(void *), void *stack, int flags, void *argument, ...); // the C library's own name for it

__attribute__((visibility("default"))) int clone(int (*start)(void *), void *stack, int flags, void *argument, ...)
{
    std::va_list more;
    va_start(more, argument);
    void *parent = va_arg(more, void *);
    void *tls = va_arg(more, void *);
    void *child = va_arg(more, void *);
    va_end(more);
    return __clone(start, stack, flags, argument, parent, tls, child);
}
}
