#pragma once
#include "ui/pages/settings/setting_row.h"
#include "ui/pages/till_services.h"
#include <QWidget>

class QVBoxLayout;

namespace laci {

class Banner;
class Button;
class SecretRow;
class TextLabel;

/// One gateway on Setelan: what it needs to know, how it is doing, a question that proves address and key, and its channels. In
/// training mode the fields stay away: what stands in them then is the sandbox's.
class GatewaySection final : public QWidget {
    Q_OBJECT
public:
    /// `id` is a gateway whose settings are declared; it need not be enabled.
    GatewaySection(TillServices &services, QString id, QWidget *parent = nullptr);
    /// The page was opened: values and health as they are now. May ask to unlock the keychain.
    void look();
    void retranslate();

private:
    QString key(const char *last) const;
    void buildFields(QVBoxLayout *column);
    void refresh();
    void check();
    void checked(const Result<QString> &fact);
    void askOutlets();
    void chooseOutlet(const QList<GatewayOutlet> &outlets);
    QString healthText() const;
    QString channelsText() const;

    TillServices &m_services;
    QString m_id;
    QList<SettingRow *> m_rows;
    SecretRow *m_secret = nullptr;
    TextLabel *m_title;
    TextLabel *m_training = nullptr;
    Button *m_outlets;
    Button *m_check;
    TextLabel *m_health;
    Banner *m_said;
    TextLabel *m_channelsTitle;
    TextLabel *m_channels;
    bool m_asking = false;
};

} // namespace laci
