#include "deploy/ask_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace basalt::deploy {

using namespace Qt::StringLiterals;
using theme::Role;

AskDialog::AskDialog(const QString &heading, QWidget *parent)
    : QDialog(parent)
    , m_texts(new QVBoxLayout)
    , m_buttons(new QDialogButtonBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    setMinimumWidth(520);
    m_texts->setSpacing(10);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(m_texts);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    addText(u"dialogTitle"_s, heading)->setFont(theme::font(theme::TextSize::Large, true));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLabel *AskDialog::addText(const QString &name, const QString &text, Role role, const QIcon &icon)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, theme::color(role));
    label->setPalette(palette);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (!icon.isNull()) {
        auto *sign = new QLabel;
        sign->setPixmap(icon.pixmap(14, 14));
        row->addWidget(sign, 0, Qt::AlignTop);
    }
    row->addWidget(label, 1);
    m_texts->addLayout(row);
    return label;
}

void AskDialog::addWidget(QWidget *widget)
{
    m_texts->addWidget(widget);
}

QPushButton *AskDialog::addYes(const QString &name, const QString &text, const QString &help)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::AcceptRole);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

QPushButton *AskDialog::addNo(const QString &name, const QString &text, const QString &help)
{
    QPushButton *button = m_buttons->addButton(text, QDialogButtonBox::RejectRole);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAutoDefault(false);
    return button;
}

void AskDialog::setDefault(QPushButton *button)
{
    button->setDefault(true);
    button->setFocus();
}

/// Qt gives a dialog at most two thirds of the screen's height, and its texts less than they need.
void AskDialog::showEvent(QShowEvent *event)
{
    const int wanted = layout()->totalHeightForWidth(width());
    resize(width(), std::min(wanted, screen()->availableGeometry().height()));
    QDialog::showEvent(event);
}

}
