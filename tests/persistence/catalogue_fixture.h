#pragma once
#include "persistence/connection.h"
#include "persistence/database.h"
#include "persistence/sqlite_product_store.h"
#include "support/await.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace laci::test {

inline QStringList namesOf(const QList<Product> &products)
{
    QStringList names;
    for (const Product &product : products)
        names.append(product.name);
    return names;
}

inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|', Qt::SkipEmptyParts);
}

/// A test with a catalogue of its own for each function.
class CatalogueTest : public QObject {
protected:
    QTemporaryDir m_dir;
    int m_files = 0;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<SqliteProductStore> m_store;

    QString csv(const QByteArray &text)
    {
        const QString path = m_dir.filePath(QStringLiteral("list-%1.csv").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return path;
    }
    Result<ImportReport> import(const QByteArray &text, bool dryRun = false,
                                std::shared_ptr<ImportControl> control = {})
    {
        const QString file = csv(text);
        const auto preview = await(m_store->previewCsv(file));
        if (!preview)
            return tl::unexpected(preview.error());
        return await(m_store->importCsv(file, preview->mapping, dryRun, std::move(control)), 60'000);
    }
    QStringList found(const char *text, int limit = 50)
    {
        const auto products = await(m_store->search(QString::fromUtf8(text), limit));
        return products ? namesOf(products->all()) : QStringList{products.error().detail};
    }
    std::optional<Product> byCode(const char *code)
    {
        return await(m_store->byCode(QString::fromUtf8(code))).value_or(std::nullopt);
    }
    qint64 count(const char *sql)
    {
        return await(m_db->report([sql](Connection &c) { return c.whole(QString::fromUtf8(sql)); }))->value_or(-1);
    }
    /// The full-text index and the table agree, says FTS5 itself.
    bool indexAgrees()
    {
        return await(m_db->run([](Connection &c) {
                   return c.change(QStringLiteral("INSERT INTO product_fts (product_fts, rank) VALUES ('integrity-check', 1)"));
               })).has_value();
    }
    static QString counts(const Result<ImportReport> &r)
    {
        return r ? QStringLiteral("+%1 ~%2 =%3 -%4").arg(r->added).arg(r->updated).arg(r->unchanged).arg(r->rejected)
                 : r.error().detail;
    }

    void begin()
    {
        m_db = std::make_unique<Database>();
        QVERIFY(await(m_db->open(m_dir.filePath(QStringLiteral("c-%1.db").arg(++m_files)))));
        m_store = std::make_unique<SqliteProductStore>(*m_db);
    }
    void end()
    {
        m_store.reset();
        m_db.reset();
    }
};

} // namespace laci::test
