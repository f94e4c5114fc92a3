#include "ports/product_store.h"

namespace laci {

Pending<Product> ProductStore::addProduct(const Product &)
{
    return ready<Product>(fail(ErrorCode::Storage, QStringLiteral("this catalogue cannot be added to")));
}

Pending<QByteArray> ProductStore::picture(ProductId)
{
    return ready<QByteArray>(QByteArray());
}

Pending<void> ProductStore::setPicture(ProductId, const QByteArray &)
{
    return ready<void>(fail(ErrorCode::Storage, QStringLiteral("this catalogue keeps no pictures")));
}

} // namespace laci
