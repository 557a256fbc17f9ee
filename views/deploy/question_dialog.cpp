#include "deploy/question_dialog.h"

#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using document::Reply;
using hosts::QuestionKind;

namespace {

QLabel *paragraph(const QString &name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

}

QuestionDialog::QuestionDialog(const document::Asked &asked, QWidget *parent)
    : QDialog(parent)
    , m_asked(asked)
    , m_buttons(new QDialogButtonBox)
{
    setObjectName(u"questionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_buttons->setObjectName(u"questionButtons"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    if (asked.secret.isEmpty() && asked.login.kind == QuestionKind::HostKey)
        buildHostKey(layout);
    else
        buildEntry(layout);
    layout->addWidget(m_buttons);
    setMinimumWidth(480);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { reply({}); });
}

void QuestionDialog::buildHostKey(QVBoxLayout *layout)
{
    const hosts::Question &question = m_asked.login;
    setWindowTitle(tr("Unknown host key"));
    auto *title = paragraph(u"questionTitle"_s,
                            tr("%1 shows a key that is not known yet").arg(question.host));
    title->setFont(theme::font(theme::TextSize::Large, true));
    layout->addWidget(title);
    auto *fingerprint = paragraph(u"fingerprintLabel"_s, question.fingerprint);
    fingerprint->setFont(theme::monospaced(theme::TextSize::Normal));
    fingerprint->setProperty("field", true);
    if (!question.text.isEmpty())
        layout->addWidget(paragraph(u"questionText"_s, question.text));
    layout->addWidget(fingerprint);
    layout->addWidget(paragraph(
        u"questionHelp"_s,
        tr("Compare it with what the host itself says on its console:\nssh-keygen -lf "
           "/etc/ssh/ssh_host_ed25519_key.pub\nIf they differ, somebody stands between.")));
    auto *trust = new QPushButton(tr("Trust this key"));
    trust->setObjectName(u"trustKeyButton"_s);
    trust->setToolTip(tr("Remember the key and go on"));
    trust->setAutoDefault(false);
    m_buttons->addButton(trust, QDialogButtonBox::AcceptRole);
    connect(trust, &QPushButton::clicked, this, [this] { reply(Reply{"yes", false}); });
    auto *refuse = new QPushButton(tr("Refuse"));
    refuse->setObjectName(u"refuseKeyButton"_s);
    refuse->setToolTip(tr("Do not connect to this host"));
    refuse->setDefault(true);
    m_buttons->addButton(refuse, QDialogButtonBox::RejectRole);
}

void QuestionDialog::buildEntry(QVBoxLayout *layout)
{
    const hosts::Question &question = m_asked.login;
    const bool isSecret = !m_asked.secret.isEmpty();
    QString title;
    QString prompt;
    if (isSecret) {
        title = tr("A secret is needed");
        prompt = tr("Value of the secret “%1”, which the design names but never holds:")
                     .arg(m_asked.secret);
    } else {
        title = tr("Log-in to %1").arg(question.host);
        switch (question.kind) {
        case QuestionKind::Passphrase:
            prompt = tr("Passphrase of the key %1:").arg(question.text);
            break;
        case QuestionKind::Sudo:
            prompt = tr("Password for sudo of %1 on %2:").arg(question.text, question.host);
            break;
        case QuestionKind::Challenge:
            prompt = tr("%1 asks: %2").arg(question.host, question.text);
            break;
        default:
            prompt = tr("Password of %1 on %2:").arg(question.text, question.host);
        }
    }
    setWindowTitle(title);
    auto *heading = paragraph(u"questionTitle"_s, title);
    heading->setFont(theme::font(theme::TextSize::Large, true));
    layout->addWidget(heading);
    QLabel *text = paragraph(u"questionText"_s, prompt);
    layout->addWidget(text);
    m_edit = new QLineEdit;
    m_edit->setObjectName(u"answerEdit"_s);
    m_edit->setAccessibleName(prompt);
    m_edit->setEchoMode(question.isEchoed && !isSecret ? QLineEdit::Normal : QLineEdit::Password);
    text->setBuddy(m_edit);
    layout->addWidget(m_edit);
    addButton(u"answerOnceButton"_s, isSecret ? tr("Use once") : tr("Log in"),
              isSecret ? tr("Forget it when the window is closed") : tr("Answer the host"), false);
    if (isSecret || question.kind != QuestionKind::Challenge)
        addButton(u"answerKeepButton"_s, tr("Keep in the keyring"),
                  tr("Store it in the desktop's keyring for the next time"), true);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"answerCancelButton"_s);
    cancel->setToolTip(tr("Give no answer"));
    cancel->setAutoDefault(false);
    m_buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    m_edit->setFocus();
}

void QuestionDialog::addButton(const QString &name, const QString &text, const QString &help,
                               bool keep)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setDefault(!keep);
    button->setEnabled(false); // an empty value is no answer
    m_buttons->addButton(button, QDialogButtonBox::AcceptRole);
    connect(m_edit, &QLineEdit::textChanged, button,
            [button](const QString &typed) { button->setEnabled(!typed.isEmpty()); });
    connect(button, &QPushButton::clicked, this, [this, keep] {
        reply(Reply{m_edit->text().toUtf8(), keep});
    });
}

void QuestionDialog::reply(const std::optional<Reply> &reply)
{
    if (!m_isAnswered) {
        m_isAnswered = true;
        emit answered(m_asked.id, reply);
    }
    if (m_edit)
        m_edit->clear(); // it stays in memory no longer than needed
    if (reply)
        accept();
}

void QuestionDialog::withdraw()
{
    m_isAnswered = true;
    close();
}

}
