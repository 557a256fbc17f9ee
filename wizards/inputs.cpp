#include "wizards/inputs.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace basalt::wizards {

QLineEdit *lineEdit(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

QComboBox *combo(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

QSpinBox *spin(const QString &name, int from, int to)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setFocusPolicy(Qt::StrongFocus);
    box->setRange(from, to);
    return box;
}

QPushButton *button(const QString &name, const QString &text, const QString &help)
{
    auto *made = new QPushButton(text);
    made->setObjectName(name);
    made->setToolTip(help);
    made->setAutoDefault(false);
    return made;
}

void showRunning(QPushButton *start, bool canStart, QPushButton *stop, bool runs)
{
    QPushButton *from = runs ? start : stop;
    QPushButton *to = runs ? stop : start;
    to->setEnabled(runs || canStart);
    if (from->window()->focusWidget() == from && to->isEnabled())
        to->setFocus();
    from->setEnabled(false);
}

void fill(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text)
        edit->setText(text);
}

}
