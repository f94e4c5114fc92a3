#pragma once
#include "base/result.h"
#include "base/setting_field.h"
#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace laci {

/// All settings as text by key, in one JSON file written whole and atomically (QSaveFile). Only declared keys exist; a wrong value
/// is refused with the reason. Secrets are not settings. GUI thread; loading and saving a few kilobytes is done at once.
/// A file that cannot be read is reported and never overwritten.
class Settings final : public QObject {
    Q_OBJECT
public:
    explicit Settings(QList<SettingField> fields, QObject *parent = nullptr);

    /// A missing file is an empty one. Unknown keys in it are kept as they are. Malformed when it is no such file.
    Result<void> load(const QString &file);
    /// For this run only, over what the file says; never saved (training mode points gateways at the sandbox).
    void overlay(const QHash<QString, QString> &values);

    const QList<SettingField> &fields() const { return m_fields; }
    const SettingField *field(const QString &key) const;
    QString text(const QString &key) const;          ///< value, else fallback; asserts that the key is declared
    bool flag(const QString &key) const;
    qint64 whole(const QString &key) const;
    bool isSet(const QString &key) const;

    /// InvalidInput with the reason in English for a wrong value; NotFound for an undeclared key; Storage when the disk refuses.
    Result<void> set(const QString &key, const QString &value);
    Result<void> unset(const QString &key);
    /// What set() would say, without doing it. A field's own word for what is wrong is the end of the error's detail.
    Result<QString> check(const SettingField &field, const QString &value) const;
    /// Every "gateway.<id>.x" as "x" → value, fallbacks included.
    QHash<QString, QString> group(const QString &prefix) const;

signals:
    void changed(const QString &key);

private:
    Result<void> save();
    QList<SettingField> m_fields;
    QHash<QString, int> m_index;
    QHash<QString, QString> m_values;
    QHash<QString, QString> m_overlay;
    QJsonObject m_strange;      ///< keys of the file that nobody declared
    QString m_file;
    bool m_writable = false;
};

/// shop.*, till.*, tax.*, service.*, rounding.*, ui.*
QList<SettingField> shopFields();

} // namespace laci
