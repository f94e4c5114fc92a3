#pragma once
#include "ui/pages/pay/pay_method.h"
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace laci {

class Button;
class TextLabel;

/// Left on Bayar: the ways to pay that this till has now, each with its gateway, its key, and the reason when it is not possible.
class MethodList final : public QWidget {
    Q_OBJECT
public:
    explicit MethodList(QWidget *parent = nullptr);
    struct Hints {
        QString cashNotes;                    ///< what the cash button offers under its name
        std::optional<PayMethod> qris;        ///< what F9 means now
    };
    void show(const QList<PayMethod> &methods, const PayMethod &chosen, bool enabled, const Hints &hints);
    /// The keyboard on the chosen way, else on the first one; Up and Down go on from there.
    void takeKeyboard();

signals:
    void picked(const laci::PayMethod &method);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void retranslate();
    QString titleOf(const PayMethod &method) const;
    QString detailOf(const PayMethod &method) const;

    QScrollArea *m_scroll;
    QVBoxLayout *m_column;           ///< of what scrolls
    TextLabel *m_title;
    QList<Button *> m_buttons;
    QList<QWidget *> m_headings;
    QList<PayMethod> m_methods;
    int m_room = 0;                  ///< that a detail had when its lines were counted
};

} // namespace laci
