// One field of a form: label, an input that suits what the field holds, and what is wrong with it.
#pragma once

#include "design/codec.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace basalt::panels {

class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    struct Look
    {
        QString name; ///< object names begin with it
        QString label;
        QString help;
        QString standard; ///< what holds while nothing is filled in
        bool isRequired = false;
        QStringList suggestions;
    };

    FieldEditor(const design::Shape &shape, const Look &look, QWidget *parent = nullptr);

    QString text() const;
    /// What the design says; an input that is being worked in keeps what was typed.
    void show(const QString &text, bool isMixed);
    /// Below the input; empty takes it away. What was typed stays.
    void setProblem(const QString &problem);
    void setSuggestions(const QStringList &suggestions);
    QWidget *input() const;
    /// As if the input were left: what is typed is meant.
    void commit();

signals:
    void edited();    ///< while it is typed: the text may be looked at
    void committed(); ///< it is meant

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCombo(const design::Shape &shape, const Look &look);
    void buildLine(const design::Shape &shape, const Look &look);
    void buildLines(const Look &look);

    QComboBox *m_combo = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr;
    QLabel *m_problem;
    QString m_shown; ///< as the design says
    bool m_isMixed = false;
    bool m_isList = false;
};

}
