#include "wizards/choices.h"

#include "catalogue/catalogue.h"
#include "theme/theme.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

QRadioButton *choice(QVBoxLayout *column, const QString &name, const QString &text,
                     const QString &help)
{
    auto *button = new QRadioButton(text);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    auto *line = new QLabel(help);
    line->setWordWrap(true);
    line->setProperty("secondary", true);
    line->setFont(theme::font(theme::TextSize::Small));
    line->setContentsMargins(22, 0, 0, 4);
    column->addWidget(button);
    column->addWidget(line);
    return button;
}

QWidget *choices(QVBoxLayout *&column)
{
    auto *box = new QWidget;
    column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    return box;
}

QWidget *platformChoices(QButtonGroup *group, const QString &without)
{
    QVBoxLayout *column = nullptr;
    QWidget *box = choices(column);
    for (const catalogue::Platform &platform : catalogue::builtIn().platforms) {
        if (platform.id == without)
            continue;
        const QString stack =
            platform.stack == catalogue::Stack::Cman
                ? QCoreApplication::translate("wizards", "cman and Pacemaker %1; proven by: %2")
                : QCoreApplication::translate("wizards",
                                              "corosync 3 and Pacemaker %1; proven by: %2");
        QRadioButton *button = choice(column, u"%1Radio"_s.arg(platform.id), platform.title,
                                      stack.arg(platform.pacemakerVersion, platform.provenBy));
        button->setProperty("platform", platform.id);
        group->addButton(button);
    }
    return box;
}

}
