#pragma once
#include "ports/product_store.h"
#include <QTimer>
#include <QWidget>
#include <functional>

class QComboBox;
class QGridLayout;
class QPlainTextEdit;
class QStackedLayout;
class QTableWidget;

namespace laci {

class Busy;
class Button;
class ProgressBar;
class TextLabel;

/// Taking over a price list: see what was read, say which column is what, count without changing anything, take over, report.
/// Reading and writing happen elsewhere; this asks how far it is and can stop it.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    /// The store outlives the panel; destroying the panel stops an import that is under way (nothing is changed then).
    ImportPanel(ProductStore &store, QString file, QWidget *parent = nullptr);
    ~ImportPanel() override;

signals:
    void closed(bool changedSomething);

private:
    struct Field {
        int CsvMapping::*column;
        QComboBox *box;
    };
    void build();
    void addField(const QString &label, int CsvMapping::*column);
    void readPreview();
    void fill(const CsvPreview &preview);
    CsvMapping mapping() const;
    bool mappingIsEnough(const CsvMapping &mapping) const;
    void check();
    void run(bool dryRun);
    void showProgress();
    void finish(const Result<ImportReport> &report);
    void idle(bool on);

    ProductStore &m_store;
    QString m_file;
    CsvPreview m_preview;
    std::shared_ptr<ImportControl> m_control;
    QTimer m_poll;
    bool m_running = false;
    bool m_stopping = false;
    bool m_changed = false;
    QList<Field> m_fields;
    QGridLayout *m_form;
    QTableWidget *m_table;
    TextLabel *m_title;
    TextLabel *m_facts;
    TextLabel *m_said;
    ProgressBar *m_progress;
    TextLabel *m_progressText;
    QPlainTextEdit *m_rejected;
    Button *m_copy;
    Button *m_close;
    Button *m_try;
    Button *m_take;
};

} // namespace laci
