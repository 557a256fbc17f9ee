#include "manual/manual_window.h"

#include "i18n/translations.h"
#include "manual/manual.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QUrl>
#include <QVBoxLayout>

namespace basalt::manual {

using namespace Qt::StringLiterals;

ManualWindow::ManualWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_search(new QLineEdit(this))
    , m_contents(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"manualWindow"_s);
    m_search->setObjectName(u"manualSearchEdit"_s);
    m_search->setClearButtonEnabled(true);
    m_contents->setObjectName(u"manualContentsList"_s);
    m_contents->setSpacing(2);
    m_text->setObjectName(u"manualText"_s);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(8, 8, 0, 8);
    column->addWidget(m_search);
    column->addWidget(m_contents);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setSizes({220, 640});
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    resize(860, 640);

    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::filter);
    connect(m_contents, &QListWidget::currentRowChanged, this, &ManualWindow::render);
    connect(m_text, &QTextBrowser::anchorClicked, this, &ManualWindow::follow);
    auto *close = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    fill();
}

void ManualWindow::fill()
{
    setWindowTitle(tr("Basalt's manual"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_contents->setAccessibleName(tr("Contents"));
    m_text->setAccessibleName(tr("Page of the manual"));
    const QString shown = page();
    m_contents->clear();
    for (const QString &name : pages()) {
        auto *item = new QListWidgetItem(title(name, currentLanguage()), m_contents);
        item->setData(Qt::UserRole, name);
    }
    filter(m_search->text());
    showPage(shown);
}

QString ManualWindow::page() const
{
    const QListWidgetItem *item = m_contents->currentItem();
    return item ? item->data(Qt::UserRole).toString() : u"start"_s;
}

void ManualWindow::showPage(const QString &page)
{
    m_contents->setCurrentRow(int(std::max(qsizetype(0), pages().indexOf(page))));
}

/// Only pages with all these words stay in the contents; the first of them is shown.
void ManualWindow::filter(const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem *item = m_contents->item(row);
        const QString content = text(item->data(Qt::UserRole).toString(), currentLanguage());
        const bool has = std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &word) {
            return content.contains(word, Qt::CaseInsensitive);
        });
        item->setHidden(!has);
        if (has && first < 0)
            first = row;
    }
    const QListWidgetItem *now = m_contents->currentItem();
    if (first >= 0 && now && now->isHidden())
        m_contents->setCurrentRow(first);
}

/// Markdown comes without any space between its blocks.
static void giveAir(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setBottomMargin(block.textList() ? 6 : 10);
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).setBlockFormat(format);
    }
}

void ManualWindow::render()
{
    m_text->document()->setDefaultFont(theme::font(theme::TextSize::Normal));
    m_text->setMarkdown(text(page(), currentLanguage()));
    giveAir(*m_text->document());
    m_text->moveCursor(QTextCursor::Start);
}

void ManualWindow::follow(const QUrl &link)
{
    if (pages().contains(link.path())) {
        m_search->clear();
        showPage(link.path());
    } else {
        QDesktopServices::openUrl(link);
    }
}

void ManualWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

ManualWindow *openManual(const QString &page)
{
    static QPointer<ManualWindow> window;
    if (!window) {
        window = new ManualWindow;
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->setAttribute(Qt::WA_QuitOnClose, false);
        QObject::connect(qApp, &QCoreApplication::aboutToQuit, window, [] { delete window; });
    }
    window->showPage(page);
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

namespace {

class F1Listener : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress
            || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents))
            return false;
        openManual(pageAbout(QApplication::focusWidget()));
        return true;
    }
};

}

void listenForF1()
{
    qApp->installEventFilter(new F1Listener(qApp));
}

}
