#pragma once
#include "support/fake_books.h"
#include "support/fake_products.h"
#include <QBuffer>
#include <QImage>

namespace laci::test {

/// Books that also keep parked carts and customers. Answers at once, but as a future: the caller hears it from the event loop.
class CounterBooks : public FakeBooks {
public:
    using FakeBooks::FakeBooks;
    ~CounterBooks() override;            // in fakes.cpp
    QList<ParkedCart> shelf;
    QList<Customer> people;
    bool refuses = false;

    Pending<ParkedCart> park(const QString &name, const Cart &cart, Rupiah total, const QString &cashier) override
    {
        if (refuses || name.isEmpty() || cart.isEmpty())
            return ready<ParkedCart>(fail(refuses ? ErrorCode::Storage : ErrorCode::InvalidInput, QStringLiteral("not kept")));
        ParkedCart parked;
        parked.id = ++m_last;
        parked.name = name;
        parked.cart = cart;
        parked.total = total;
        parked.parkedAt = QDateTime::currentDateTimeUtc();
        parked.cashier = cashier;
        shelf.append(parked);
        memory.cart = {};
        return ready<ParkedCart>(parked);
    }
    Pending<QList<ParkedCart>> parked() override { return ready<QList<ParkedCart>>(shelf); }
    Pending<ParkedCart> resumeParked(qint64 id) override
    {
        for (qsizetype i = 0; i < shelf.size(); ++i) {
            if (shelf[i].id != id)
                continue;
            const ParkedCart taken = shelf.takeAt(i);
            memory.cart = taken.cart;
            return ready<ParkedCart>(taken);
        }
        return ready<ParkedCart>(fail(ErrorCode::NotFound, QStringLiteral("gone")));
    }
    Pending<void> dropParked(qint64 id) override
    {
        shelf.removeIf([id](const ParkedCart &one) { return one.id == id; });
        return ready<void>({});
    }
    Pending<QList<Customer>> customers(const QString &text, int limit) override
    {
        QList<Customer> found;
        for (const Customer &one : people) {
            if (one.name.startsWith(text, Qt::CaseInsensitive) || one.phone.startsWith(text))
                found.append(one);
        }
        return ready<QList<Customer>>(found.mid(0, limit));
    }
    Pending<Customer> addCustomer(const QString &name, const QString &phone) override
    {
        people.append({CustomerId(++m_last), name, phone});
        return ready<Customer>(people.constLast());
    }

private:
    qint64 m_last = 100;
};

/// A catalogue that can be added to and has pictures.
class CounterProducts : public FakeProducts {
public:
    ~CounterProducts() override;         // in fakes.cpp
    QHash<ProductId, QByteArray> pictures;
    int pictureQuestions = 0;

    Pending<Product> addProduct(const Product &product) override
    {
        for (const Product &one : std::as_const(products)) {
            for (const QString &code : product.barcodes) {
                if (one.barcodes.contains(code))
                    return ready<Product>(fail(ErrorCode::Conflict, QStringLiteral("barcode")));
            }
        }
        Product added = product;
        added.id = ProductId(900 + products.size());
        added.sku = QStringLiteral("NEW-%1").arg(products.size());
        products.append(added);
        return ready<Product>(added);
    }
    Pending<QByteArray> picture(ProductId id) override
    {
        ++pictureQuestions;
        return ready<QByteArray>(pictures.value(id));
    }
    void giveColour(int row, Qt::GlobalColor colour)
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image.save(&buffer, "PNG"))
            qFatal("no picture");
        pictures.insert(products[row].id, bytes);
        products[row].hasPicture = true;
    }
};

} // namespace laci::test
