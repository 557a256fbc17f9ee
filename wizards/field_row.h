// One question: label and input on the left, on the right its help, or what is wrong with the answer.
#pragma once

#include <QWidget>

class QLabel;

namespace basalt::wizards {

class FieldRow : public QWidget
{
    Q_OBJECT
public:
    /// `question` is the key under which a draft tells its problems.
    FieldRow(const QString &question, const QString &label, QWidget *input, const QString &help,
             QWidget *parent = nullptr);

    const QString &question() const { return m_question; }
    QWidget *input() const { return m_input; }
    /// Empty: the help is shown again.
    void setProblem(const QString &problem);
    QString problem() const;

private:
    QString m_question;
    QWidget *m_input;
    QLabel *m_help;
    QLabel *m_problem;
};

}
