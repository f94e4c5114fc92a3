#pragma once
#include "domain/payment.h"
#include "ui/kit/theme.h"
#include <QWidget>

class QGridLayout;

namespace laci {

/// What happened, line by line: time, coloured dot, sentence.
class TrailView final : public QWidget {
    Q_OBJECT
public:
    explicit TrailView(QWidget *parent = nullptr);
    void addHeading(const QString &method, PaymentState state);
    void addEntry(const QString &time, Tone tone, const QString &sentence);

private:
    QGridLayout *m_grid;
};

} // namespace laci
