// The destructors of the fakes: where the first function that is not inline is compiled, the compiler puts all virtual ones.
// Without this each of sixty test programs compiles them anew, which was most of its work.
#include "support/counter_fakes.h"
#include "support/fake_gateway.h"
#include "support/fake_goods_desk.h"

namespace laci::test {

FakeShelf::~FakeShelf() = default;
FakeBooks::~FakeBooks() = default;
FakeProducts::~FakeProducts() = default;
FakeGateway::~FakeGateway() = default;
FakeGoodsDesk::~FakeGoodsDesk() = default;
CounterBooks::~CounterBooks() = default;
CounterProducts::~CounterProducts() = default;

} // namespace laci::test
