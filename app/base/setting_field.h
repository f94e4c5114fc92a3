#pragma once
#include <QString>
#include <QStringList>

namespace laci {

/// One setting that may be written: its key, its default, and who refuses a wrong value.
/// A gateway declares its own (gateways/<name>), the shop's are in settings/; main puts them together.
struct SettingField {
    enum class Kind { Text, Bool, Whole, Url, Choice };
    QString key;              ///< for example "gateway.gobiz.api_url"
    Kind kind = Kind::Text;
    QString fallback;         ///< the value when nothing is set, as text
    QString help;             ///< English, one line, for lacictl and support
    QStringList choices;      ///< for Choice
    qint64 least = 0;         ///< for Whole
    qint64 most = 0;          ///< for Whole
    /// For Text: a word for why this value cannot be used ("qr_bad_crc"); empty: it can. An empty value is not asked about.
    QString (*trouble)(const QString &value) = nullptr;
};

} // namespace laci
