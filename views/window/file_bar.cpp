#include "window/file_bar.h"

#include "deploy/diff_view.h"
#include "design/design_file.h"
#include "document/design_document.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace basalt::window {

using namespace Qt::StringLiterals;
using document::FileNews;

namespace {

/// The first few; the rest is a number of dots.
QString listed(const QStringList &details, const QString &divider)
{
    const qsizetype most = 3;
    return details.mid(0, most).join(divider) + (details.size() > most ? u" …"_s : QString());
}

}

FileBar::FileBar(const document::DesignDocument &document, document::FileWatch &watch,
                 QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_watch(watch)
    , m_text(new QLabel)
{
    setObjectName(u"fileBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(u"fileNewsLabel"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 10, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    const auto add = [row](const QString &name, const QString &text, const QString &help) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setToolTip(help);
        row->addWidget(button);
        return button;
    };
    m_difference = add(u"showDifferenceButton"_s, tr("Show the difference"),
                       tr("The file and this window's design side by side"));
    m_theirs = add(u"takeTheirsButton"_s, tr("Take theirs"),
                   tr("Show what the file holds now; undo brings your changes back"));
    m_mine = add(u"keepMineButton"_s, tr("Keep mine"),
                 tr("Go on with your design; saving replaces what is in the file"));
    m_dismiss = add(u"dismissFileNewsButton"_s, tr("Dismiss"), tr("It has been read"));
    connect(m_difference, &QPushButton::clicked, this, &FileBar::showDifference);
    connect(m_theirs, &QPushButton::clicked, &watch, &document::FileWatch::takeTheirs);
    connect(m_mine, &QPushButton::clicked, &watch, &document::FileWatch::keepMine);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(&watch, &document::FileWatch::told, this, &FileBar::tell);
    // What was only told is old once work goes on.
    const auto goOn = [this] {
        if (!m_dismiss->isHidden())
            hide();
    };
    connect(&document, &document::DesignDocument::changed, this, goOn);
    connect(&document, &document::DesignDocument::replaced, this, goOn);
    connect(&document, &document::DesignDocument::saved, this, goOn);
    hide();
}

QString FileBar::textOf(FileNews news, const QStringList &details) const
{
    const QString file = m_document.title();
    switch (news) {
    case FileNews::Taken:
        return tr("Another program has written %1; this is what it holds now. Undo leads back.")
            .arg(file);
    case FileNews::Merged:
        return tr("Another program has written %1; its changes and yours are joined here. Undo "
                  "leads back to yours.")
            .arg(file);
    case FileNews::Conflict:
        return tr("Another program has changed %1, and you have changed the same: %2.")
            .arg(file, listed(details, u", "_s));
    case FileNews::Broken:
        return tr("Another program has written %1, and it is no design any more. What you see here "
                  "is as it was.\n%2")
            .arg(file, listed(details, u"\n"_s));
    case FileNews::Gone:
        return tr("%1 is gone: removed, or renamed. Its design is still here; saving writes the "
                  "file again.")
            .arg(file);
    case FileNews::Settled:
        break;
    }
    return {};
}

void FileBar::tell(FileNews news, const QStringList &details)
{
    const bool isConflict = news == FileNews::Conflict;
    const bool isQuestion = isConflict || news == FileNews::Broken;
    m_difference->setVisible(isConflict);
    m_theirs->setVisible(isConflict);
    m_mine->setVisible(isQuestion);
    m_dismiss->setVisible(!isQuestion);
    m_text->setText(textOf(news, details));
    setVisible(news != FileNews::Settled);
}

void FileBar::showDifference()
{
    if (!m_watch.theirs())
        return;
    auto *dialog = new QDialog(window());
    dialog->setObjectName(u"differenceDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Difference of %1").arg(m_document.title()));
    auto *view = new deploy::DiffView;
    view->setTitles(tr("in the file"), tr("in this window"));
    view->setTexts(design::writeDesign(*m_watch.theirs()),
                   design::writeDesign(m_document.design()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(view, 1);
    column->addWidget(buttons);
    dialog->resize(window()->size() * 3 / 4);
    dialog->open();
}

}
