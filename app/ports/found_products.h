#pragma once
#include "domain/product.h"
#include <QList>
#include <memory>

namespace laci {

/// What a search found, in its order. Of a hundred found a screen shows twenty, so a product is put together when it is looked at; until
/// then its row lies as the store keeps it. Cheap to copy; the rows never change and may be read from any thread.
class FoundProducts {
public:
    /// A store's own way to keep them.
    class Rows {
    public:
        virtual ~Rows() = default;
        virtual int count() const = 0;
        /// `row` is from 0 to count() − 1.
        virtual Product at(int row) const = 0;
    };

    FoundProducts() = default;
    FoundProducts(std::shared_ptr<const Rows> rows) : m_rows(std::move(rows)) {}
    /// Of products that are there already.
    FoundProducts(QList<Product> products) : m_rows(std::make_shared<Together>(std::move(products))) {}

    int size() const { return m_rows ? m_rows->count() : 0; }
    bool isEmpty() const { return size() == 0; }
    /// `row` is from 0 to size() − 1. A new product each time: keep it where it is looked at often.
    Product at(int row) const { return m_rows->at(row); }
    QList<Product> all() const
    {
        QList<Product> products;
        products.reserve(size());
        for (int row = 0; row < size(); ++row)
            products.append(at(row));
        return products;
    }

private:
    class Together final : public Rows {
    public:
        explicit Together(QList<Product> products) : m_products(std::move(products)) {}
        int count() const override { return int(m_products.size()); }
        Product at(int row) const override { return m_products.at(row); }

    private:
        QList<Product> m_products;
    };
    std::shared_ptr<const Rows> m_rows;
};

} // namespace laci
