// A question that only a person can answer: a host's key, a passphrase, a password, a secret.
#pragma once

#include "deploy/ask_dialog.h"
#include "document/question_desk.h"

#include <QPointer>

class QLineEdit;

namespace basalt::deploy {

/// Opened with `open`, never `exec`: the window goes on meanwhile. Emits `answered` exactly once; closing
/// it is an answer too, namely none.
class QuestionDialog : public AskDialog
{
    Q_OBJECT
public:
    QuestionDialog(const document::Asked &asked, QWidget *parent);

    quint64 id() const { return m_asked.id; }
    void withdraw(); ///< closes without an answer: nobody waits any more

signals:
    void answered(quint64 id, const std::optional<basalt::document::Reply> &reply);

private:
    void buildHostKey();
    void buildEntry();
    QPushButton *addAnswer(const QString &name, const QString &text, const QString &help,
                           bool keep);
    void reply(const std::optional<document::Reply> &reply);

    document::Asked m_asked;
    QLineEdit *m_edit = nullptr;
    bool m_isAnswered = false;
};

/// The dialog of the question that has waited longest, while one waits; it goes with its owner.
class OpenQuestion
{
public:
    OpenQuestion() = default;
    ~OpenQuestion();
    OpenQuestion(const OpenQuestion &) = delete;
    OpenQuestion &operator=(const OpenQuestion &) = delete;

    /// The dialog if it is a new one: its answer is the caller's to take.
    QuestionDialog *follow(const std::optional<document::Asked> &asked, QWidget *window);

private:
    QPointer<QuestionDialog> m_dialog;
};

}
