#include "deploy/question_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using document::Reply;
using hosts::QuestionKind;

namespace {

bool isHostKey(const document::Asked &asked)
{
    return asked.secret.isEmpty() && asked.login.kind == QuestionKind::HostKey;
}

QString headingOf(const document::Asked &asked)
{
    if (!asked.secret.isEmpty())
        return QuestionDialog::tr("A secret is needed");
    return isHostKey(asked)
               ? QuestionDialog::tr("%1 shows a key that is not known yet").arg(asked.login.host)
               : QuestionDialog::tr("Log-in to %1").arg(asked.login.host);
}

QString promptOf(const document::Asked &asked)
{
    const hosts::Question &question = asked.login;
    if (!asked.secret.isEmpty())
        return QuestionDialog::tr("Value of the secret “%1”, which the design names but never "
                                  "holds:")
            .arg(asked.secret);
    switch (question.kind) {
    case QuestionKind::Passphrase:
        return QuestionDialog::tr("Passphrase of the key %1:").arg(question.text);
    case QuestionKind::Sudo:
        return QuestionDialog::tr("Password for sudo of %1 on %2:")
            .arg(question.text, question.host);
    case QuestionKind::Challenge:
        return QuestionDialog::tr("%1 asks: %2").arg(question.host, question.text);
    default:
        return QuestionDialog::tr("Password of %1 on %2:").arg(question.text, question.host);
    }
}

}

QuestionDialog::QuestionDialog(const document::Asked &asked, QWidget *parent)
    : AskDialog(headingOf(asked), parent)
    , m_asked(asked)
{
    setObjectName(u"questionDialog"_s);
    if (isHostKey(asked))
        buildHostKey();
    else
        buildEntry();
    connect(this, &QDialog::rejected, this, [this] { reply({}); });
}

void QuestionDialog::buildHostKey()
{
    const hosts::Question &question = m_asked.login;
    setWindowTitle(tr("Unknown host key"));
    if (!question.text.isEmpty())
        addText(u"questionText"_s,
                tr("It would be remembered for %1. Its fingerprint:").arg(question.text));
    QLabel *fingerprint = addText(u"fingerprintLabel"_s, question.fingerprint);
    fingerprint->setFont(theme::monospaced(theme::TextSize::Normal));
    fingerprint->setProperty("field", true);
    fingerprint->setAccessibleName(tr("Fingerprint of the key"));
    addText(u"questionHelp"_s, tr("Compare it with what the host itself says on its console:"),
            theme::Role::SecondaryText);
    addText(u"questionCommandLabel"_s, u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s)
        ->setFont(theme::monospaced(theme::TextSize::Normal));
    addText(u"questionWarningLabel"_s, tr("If they differ, somebody stands between."),
            theme::Role::SecondaryText);
    QPushButton *trust =
        addYes(u"trustKeyButton"_s, tr("Trust this key"), tr("Remember the key and go on"));
    connect(trust, &QPushButton::clicked, this, [this] { reply(Reply{"yes", false}); });
    setDefault(addNo(u"refuseKeyButton"_s, tr("Refuse"), tr("Do not connect to this host")));
}

void QuestionDialog::buildEntry()
{
    const bool isSecret = !m_asked.secret.isEmpty();
    const QString prompt = promptOf(m_asked);
    QLabel *text = addText(u"questionText"_s, prompt);
    m_edit = new QLineEdit;
    m_edit->setObjectName(u"answerEdit"_s);
    m_edit->setAccessibleName(prompt);
    m_edit->setEchoMode(m_asked.login.isEchoed && !isSecret ? QLineEdit::Normal
                                                            : QLineEdit::Password);
    text->setBuddy(m_edit);
    addWidget(m_edit);
    QPushButton *once = addAnswer(
        u"answerOnceButton"_s, isSecret ? tr("Use once") : tr("Log in"),
        isSecret ? tr("Forget it when the window is closed") : tr("Answer the host"), false);
    once->setProperty("primary", true);
    if (isSecret || m_asked.login.kind != QuestionKind::Challenge)
        addAnswer(u"answerKeepButton"_s, tr("Keep in the keyring"),
                  tr("Store it in the desktop's keyring for the next time"), true);
    addNo(u"answerCancelButton"_s, tr("Cancel"), tr("Give no answer"));
    setDefault(once);
    m_edit->setFocus();
}

QPushButton *QuestionDialog::addAnswer(const QString &name, const QString &text,
                                       const QString &help, bool keep)
{
    QPushButton *button = addYes(name, text, help);
    button->setEnabled(false); // an empty value is no answer
    connect(m_edit, &QLineEdit::textChanged, button,
            [button](const QString &typed) { button->setEnabled(!typed.isEmpty()); });
    connect(button, &QPushButton::clicked, this, [this, keep] {
        reply(Reply{m_edit->text().toUtf8(), keep});
    });
    return button;
}

void QuestionDialog::reply(const std::optional<Reply> &reply)
{
    if (!m_isAnswered) {
        m_isAnswered = true;
        emit answered(m_asked.id, reply);
    }
    if (m_edit)
        m_edit->clear(); // it stays in memory no longer than needed
}

void QuestionDialog::withdraw()
{
    m_isAnswered = true;
    close();
}

OpenQuestion::~OpenQuestion()
{
    if (m_dialog)
        m_dialog->withdraw();
}

QuestionDialog *OpenQuestion::follow(const std::optional<document::Asked> &asked, QWidget *window)
{
    if (m_dialog && (!asked || asked->id != m_dialog->id()))
        m_dialog->withdraw();
    if (!asked || (m_dialog && m_dialog->id() == asked->id))
        return nullptr;
    m_dialog = new QuestionDialog(*asked, window);
    m_dialog->show(); // not modal: Cancel behind it stays within reach
    return m_dialog;
}

}
