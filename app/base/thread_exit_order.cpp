// Windows by MinGW only; elsewhere this file is empty.
//
// There a thread_local lies in memory of libgcc's (emulated TLS) and its destructor is called by libstdc++; each of the two cleans up
// through a pthread key of its own, and winpthreads goes through the keys in the order they were made. libgcc's is made when a
// thread_local is first touched, libstdc++'s a moment later, when its destructor is noted: so at the end of every thread the memory
// was freed first and destroyed afterwards. That crashed in Qt (QRegularExpression's stack of each thread) and would have in shop_day.cpp.
// Here libstdc++'s key is made before anything of the program runs, and destructors find their objects whole. Each program takes
// this object in by name, and libstdc++'s __cxa_thread_atexit before that of the C runtime, which is called later still (CMakeLists.txt):
// with the wrong one a program stops here with an assertion. tst_thread_exit watches the order.
#ifdef __MINGW32__
#include <cxxabi.h>

extern "C" int laci_thread_exit_order;
int laci_thread_exit_order = 0;

namespace {
void nothing(void *) {}

[[gnu::constructor(101)]] void makeTheKeyOfDestructorsFirst()
{
    abi::__cxa_thread_atexit(&nothing, nullptr, &laci_thread_exit_order);
}
} // namespace
#endif
