#pragma once
#include "ports/product_store.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <deque>

namespace laci::test {

/// A catalogue in memory. Answers on the next turn of the event loop; hold() keeps answers back until release().
class FakeProducts : public ProductStore {
public:
    ~FakeProducts() override;            // in fakes.cpp
    QList<Product> products;
    bool broken = false;                 ///< every question fails with Storage
    int pageQuestions = 0;
    int searchQuestions = 0;

    static Product make(qint64 id, const QString &name, qint64 price, const QString &category = {}, int stock = 40)
    {
        Product p;
        p.id = ProductId(id);
        p.sku = QStringLiteral("SKU-%1").arg(id);
        p.name = name;
        p.category = category;
        p.barcodes = {QString::number(8990000000000 + id)};
        p.price = Rupiah::trusted(price);
        p.unit = QStringLiteral("pcs");
        p.stock = Quantity::pieces(stock);
        return p;
    }
    void addMany(int count)
    {
        products.reserve(products.size() + count);
        for (int i = 0; i < count; ++i)
            products.append(make(1000 + i, QStringLiteral("Barang Nomor %1").arg(i, 7, 10, QLatin1Char('0')), 1000 + i));
    }
    void hold() { m_hold = true; }
    void release()
    {
        m_hold = false;
        auto waiting = std::exchange(m_waiting, {});
        for (auto &answer : waiting)
            answer();
    }
    qsizetype held() const { return qsizetype(m_waiting.size()); }

    Pending<int> count(const CatalogueFilter &filter) override
    {
        return answer<int>([this, filter] { return filter.category.isEmpty() ? int(products.size()) : int(of(filter).size()); });
    }
    Pending<QList<Product>> page(const CatalogueFilter &filter, int offset, int limit) override
    {
        ++pageQuestions;
        return answer<QList<Product>>([this, filter, offset, limit] {
            return filter.category.isEmpty() ? products.mid(offset, limit) : of(filter).mid(offset, limit);
        });
    }
    Pending<FoundProducts> search(const QString &text, int limit) override
    {
        ++searchQuestions;
        return answer<FoundProducts>([this, text, limit]() -> FoundProducts {
            QList<Product> found;
            for (const Product &p : products) {
                if (found.size() < limit && (p.name.contains(text, Qt::CaseInsensitive) || p.sku == text))
                    found.append(p);
            }
            return found;
        });
    }
    Pending<std::optional<Product>> byCode(const QString &code) override
    {
        return answer<std::optional<Product>>([this, code]() -> std::optional<Product> {
            for (const Product &p : products) {
                if (p.barcodes.contains(code) || p.sku == code)
                    return p;
            }
            return std::nullopt;
        });
    }
    Pending<std::optional<Product>> byId(ProductId id) override
    {
        return answer<std::optional<Product>>([this, id]() -> std::optional<Product> {
            for (const Product &p : products) {
                if (p.id == id)
                    return p;
            }
            return std::nullopt;
        });
    }
    Pending<QList<CategoryCount>> categories() override
    {
        return answer<QList<CategoryCount>>([this] {
            QList<CategoryCount> list;
            for (const Product &p : products) {
                auto it = std::find_if(list.begin(), list.end(), [&p](const CategoryCount &c) { return c.name == p.category; });
                if (it == list.end())
                    list.append({p.category, 1});
                else
                    ++it->products;
            }
            return list;
        });
    }
    Pending<Product> addProduct(const Product &wanted) override
    {
        // At once, as hold() is about answers to questions.
        if (broken)
            return ready<Product>(fail(ErrorCode::Storage, QStringLiteral("no disk")));
        if (wanted.name.trimmed().isEmpty() || wanted.price.isNegative())
            return ready<Product>(fail(ErrorCode::InvalidInput, QStringLiteral("a name and a price, please")));
        Product product = wanted;
        for (const Product &p : std::as_const(products)) {
            if (p.sku == product.sku)
                return ready<Product>(fail(ErrorCode::Conflict, QStringLiteral("sku")));
            for (const QString &code : p.barcodes) {
                if (product.barcodes.contains(code))
                    return ready<Product>(fail(ErrorCode::Conflict, QStringLiteral("barcode")));
            }
        }
        product.id = ProductId(500'000 + products.size());
        if (product.sku.isEmpty())
            product.sku = QStringLiteral("NEW-%1").arg(qint64(product.id));
        products.append(product);
        return ready<Product>(product);
    }
    Pending<QByteArray> picture(ProductId id) override
    {
        return answer<QByteArray>([this, id] { return m_pictures.value(id); });
    }
    Pending<void> setPicture(ProductId id, const QByteArray &image) override
    {
        m_pictures.insert(id, image);
        for (Product &p : products) {
            if (p.id == id)
                p.hasPicture = !image.isEmpty();
        }
        return ready<void>({});
    }
    Pending<CsvPreview> previewCsv(const QString &) override { return ready<CsvPreview>(CsvPreview()); }
    Pending<ImportReport> importCsv(const QString &, const CsvMapping &, bool, std::shared_ptr<ImportControl>) override
    {
        return ready<ImportReport>(ImportReport());
    }

private:
    QList<Product> of(const CatalogueFilter &filter) const
    {
        QList<Product> list;
        for (const Product &p : products) {
            if (p.category == filter.category)
                list.append(p);
        }
        return list;
    }
    template <class T, class Make>
    Pending<T> answer(Make make)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        auto give = [this, promise, make] {
            if (broken)
                promise->addResult(Result<T>(fail(ErrorCode::Storage, QStringLiteral("no disk"))));
            else
                promise->addResult(Result<T>(make()));
            promise->finish();
        };
        if (m_hold)
            m_waiting.push_back(give);
        else
            QTimer::singleShot(0, &m_context, give);
        return future;
    }
    QHash<ProductId, QByteArray> m_pictures;
    bool m_hold = false;
    std::deque<std::function<void()>> m_waiting;
    QObject m_context;
};

/// The shop of design/sell.png.
inline QList<Product> sampleProducts()
{
    const auto p = &FakeProducts::make;
    const QString drink = QStringLiteral("Minuman"), food = QStringLiteral("Makanan"), snack = QStringLiteral("Camilan"),
                  staple = QStringLiteral("Sembako"), home = QStringLiteral("Rumah tangga");
    return {p(1, QStringLiteral("Kopi Susu Gula Aren"), 18000, drink, 42), p(2, QStringLiteral("Americano Panas"), 15000, drink, 60),
            p(3, QStringLiteral("Teh Tarik"), 14000, drink, 35), p(4, QStringLiteral("Air Mineral 600 ml"), 4000, drink, 118),
            p(5, QStringLiteral("Roti Bakar Cokelat Keju"), 22000, food, 9), p(6, QStringLiteral("Pisang Goreng Madu"), 16000, snack, 20),
            p(7, QStringLiteral("Nasi Goreng Kampung"), 28000, food, 14), p(8, QStringLiteral("Mi Goreng Telur"), 21000, food, 25),
            p(9, QStringLiteral("Kue Bolu Pandan"), 10000, snack, 3), p(10, QStringLiteral("Keripik Singkong Balado"), 12500, snack, 48),
            p(11, QStringLiteral("Sabun Cuci Piring 755 ml"), 16900, home, 31), p(12, QStringLiteral("Gula Pasir 1 kg"), 17500, staple, 66),
            p(13, QStringLiteral("Minyak Goreng 2 L"), 36800, staple, 18), p(14, QStringLiteral("Telur Ayam (kg)"), 29500, staple, 22),
            p(15, QStringLiteral("Susu UHT Full Cream 1 L"), 19900, staple, 40),
            p(16, QStringLiteral("Beras Pandan Wangi 5 kg"), 78000, staple, 12)};
}

} // namespace laci::test
