#pragma once
#include "ui/pages/pay/pay_method.h"
#include <QWidget>

class QVBoxLayout;

namespace laci {

class Button;
class TextLabel;

/// Left on Bayar: the ways to pay that this till has now, each with its gateway, its key, and the reason when it is not possible.
class MethodList final : public QWidget {
    Q_OBJECT
public:
    explicit MethodList(QWidget *parent = nullptr);
    /// `cashNotes` is what the cash button offers under its name.
    void show(const QList<PayMethod> &methods, const PayMethod &chosen, bool enabled, const QString &cashNotes);

signals:
    void picked(const laci::PayMethod &method);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();

    QVBoxLayout *m_column;           ///< of what scrolls
    TextLabel *m_title;
    QList<Button *> m_buttons;
    QList<QWidget *> m_headings;
    QList<PayMethod> m_methods;
};

} // namespace laci
