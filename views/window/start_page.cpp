#include "window/start_page.h"

#include "theme/theme.h"
#include "window/document_controller.h"
#include "window/examples.h"
#include "window/main_window.h"
#include "window/recent_files.h"
#include "window/windows.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace basalt::window {

using namespace Qt::StringLiterals;
using theme::TextSize;

namespace {

constexpr qsizetype mostRecent = 5;

QLabel *heading(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("heading", true);
    label->setFont(theme::font(TextSize::Small, true));
    return label;
}

QLabel *secondary(const QString &text)
{
    auto *label = new QLabel(text);
    label->setProperty("secondary", true);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// One thing to open, with a word about it.
QPushButton *choice(const QString &name, const QString &text, const QString &help)
{
    QString shown = text;
    auto *button = new QPushButton(shown.replace(u'&', u"&&"_s));
    button->setObjectName(name);
    button->setToolTip(help);
    button->setProperty("step", true);
    return button;
}

}

StartPage::StartPage(MainWindow &window)
    : m_window(window)
    , m_recent(new QWidget)
    , m_recentFiles(new QVBoxLayout(m_recent))
{
    setObjectName(u"emptyState"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_recentFiles->setContentsMargins(0, 0, 0, 0);
    m_recentFiles->setSpacing(2);
    auto *title = new QLabel(tr("Draw a cluster that survives"));
    title->setFont(theme::font(TextSize::Title, true));
    auto *lists = new QHBoxLayout;
    lists->setSpacing(32);
    lists->addWidget(buildExamples(), 3, Qt::AlignTop);
    lists->addWidget(m_recent, 2, Qt::AlignTop);
    auto *content = new QWidget;
    content->setObjectName(u"startContent"_s);
    content->setMaximumWidth(820);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(
        secondary(tr("What you draw is checked while you draw it; nothing touches a "
                     "host before you have seen the plan. Or drop a design file here.")));
    column->addSpacing(10);
    column->addWidget(buildWays());
    column->addSpacing(20);
    column->addLayout(lists);
    column->addStretch(3);
    auto *centred = new QWidget;
    centred->setObjectName(u"startColumn"_s);
    auto *row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(content, 1);
    auto *area = new QScrollArea; // a small window
    area->setObjectName(u"startArea"_s);
    area->setWidget(centred);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
}

/// Each way with its words below; the practice cluster only where there are hosts to take the place of.
QWidget *StartPage::buildWays()
{
    auto *ways = new QWidget;
    auto *row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    const auto add = [&](const QString &name, const QString &text, const QString &help) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setMinimumHeight(38);
        button->setAccessibleDescription(help);
        auto *column = new QVBoxLayout;
        column->setSpacing(6);
        column->addWidget(button);
        column->addWidget(secondary(help), 0, Qt::AlignTop);
        column->addStretch(1);
        row->addLayout(column, 1);
        return button;
    };
    MainWindow *window = &m_window;
    QPushButton *fresh = add(u"startNewButton"_s, tr("New cluster …"),
                             tr("A complete drawing from a few questions"));
    fresh->setProperty("primary", true);
    setFocusProxy(fresh);
    connect(fresh, &QPushButton::clicked, window,
            [window] { emit window->wizardRequested(u"new-cluster"_s); });
    connect(add(u"openButton"_s, tr("Open …"), tr("A design that is in a file")),
            &QPushButton::clicked, window, [window] { window->documents().chooseFile(); });
    connect(add(u"startImportButton"_s, tr("Import …"), tr("A design from files or running hosts")),
            &QPushButton::clicked, window, [window] { emit window->wizardRequested(u"import"_s); });
    if (window->services().engine)
        connect(add(u"practiceButton"_s, tr("Practice cluster"),
                    tr("An example on simulated hosts, to deploy and to break")),
                &QPushButton::clicked, window, [window] { openPractice(*window); });
    return ways;
}

QWidget *StartPage::buildExamples()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(heading(tr("EXAMPLES")));
    MainWindow *window = &m_window;
    for (const Example &example : examples()) {
        const QString id = example.name();
        QPushButton *button =
            choice(u"example-%1Button"_s.arg(id), u"%1 — %2"_s.arg(id, example.words()),
                   tr("Opens a copy; the example stays as it is"));
        connect(button, &QPushButton::clicked, window, [window, id] { openExample(*window, id); });
        column->addWidget(button);
    }
    return list;
}

/// Of windows that remember: a picture shows nobody's files.
void StartPage::showRecentFiles()
{
    while (const std::unique_ptr<QLayoutItem> item{m_recentFiles->takeAt(0)})
        delete item->widget();
    const QStringList files =
        m_window.isRemembered() ? recentFiles().mid(0, mostRecent) : QStringList();
    m_recent->setVisible(!files.isEmpty());
    m_recentFiles->addWidget(heading(tr("RECENT FILES")));
    MainWindow *window = &m_window;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const QString &file = files[i];
        QPushButton *button = choice(u"recent%1Button"_s.arg(i + 1), QFileInfo(file).fileName(),
                                     QDir::toNativeSeparators(file));
        connect(button, &QPushButton::clicked, window,
                [window, file] { openDesign(*window, file); });
        m_recentFiles->addWidget(button);
    }
}

void StartPage::showEvent(QShowEvent *event)
{
    showRecentFiles();
    setFocus();
    QWidget::showEvent(event);
}

}
