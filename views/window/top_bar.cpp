#include "window/top_bar.h"

#include "theme/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

namespace basalt::window {

using namespace Qt::StringLiterals;
using theme::TextSize;

TopBar::TopBar(QMenu *menu, QWidget *parent)
    : QWidget(parent)
    , m_menuButton(new QToolButton)
    , m_file(new QLabel)
    , m_facts(new QLabel)
    , m_simulated(new QLabel(tr("Simulated")))
    , m_search(new QLineEdit)
    , m_texts(new QStringListModel(this))
{
    setObjectName(u"topBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_menuButton->setObjectName(u"menuButton"_s);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setShortcut(Qt::Key_F10);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(menu);
    m_menuButton->setProperty("flat", true);
    m_menuButton->setIconSize({20, 20});
    m_file->setObjectName(u"fileLabel"_s);
    m_file->setFont(theme::font(TextSize::Title, true));
    m_facts->setObjectName(u"platformLabel"_s);
    m_facts->setProperty("secondary", true);
    m_simulated->setObjectName(u"simulatedLabel"_s);
    m_simulated->setToolTip(tr("The practice cluster: no real host is touched"));
    m_simulated->hide();
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setPlaceholderText(tr("Find a thing (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find a thing"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(240);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    auto *completer = new QCompleter(m_texts, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(12);
    completer->popup()->setObjectName(u"searchPopup"_s);
    m_search->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this,
            &TopBar::finishSearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { finishSearch(m_search->text()); });

    auto *left = new QHBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_menuButton);
    left->addWidget(m_file);
    left->addWidget(m_facts);
    left->addStretch(1);
    auto *right = new QHBoxLayout;
    right->setSpacing(8);
    right->addStretch(1);
    right->addWidget(m_simulated, 0, Qt::AlignVCenter);
    right->addWidget(m_search, 2);
    auto *row = new QGridLayout(this);
    row->setContentsMargins(10, 8, 16, 8);
    row->addLayout(left, 0, 0);
    row->addWidget(modeSwitch(), 0, 1);
    row->addLayout(right, 0, 2);
    row->setColumnStretch(0, 1);
    row->setColumnStretch(2, 1);
    showIcons();
}

QWidget *TopBar::modeSwitch()
{
    auto *modes = new QWidget;
    auto *row = new QHBoxLayout(modes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    const auto add = [&](const QString &name, const QString &text, const QString &help) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(help);
        button->setCheckable(true);
        button->setProperty("mode", true);
        row->addWidget(button);
        return button;
    };
    m_designMode = add(u"designModeButton"_s, tr("Design"), tr("Draw and check the cluster"));
    m_deployMode = add(u"deployModeButton"_s, tr("Deploy"), {});
    add(u"liveModeButton"_s, tr("Live"), tr("This release cannot watch a running cluster yet"))
        ->setEnabled(false);
    connect(m_designMode, &QToolButton::clicked, this, [this] { emit modeChosen(Mode::Design); });
    connect(m_deployMode, &QToolButton::clicked, this, [this] { emit modeChosen(Mode::Deploy); });
    setMode(Mode::Design);
    setDeployable(false);
    return modes;
}

void TopBar::setMode(Mode mode)
{
    m_designMode->setChecked(mode == Mode::Design);
    m_deployMode->setChecked(mode == Mode::Deploy);
}

void TopBar::setDeployable(bool deployable)
{
    m_deployMode->setEnabled(deployable);
    m_deployMode->setToolTip(deployable ? tr("Install the design on its hosts")
                                        : tr("This window was opened without a way to the hosts"));
}

void TopBar::setSimulated(bool simulated)
{
    m_simulated->setVisible(simulated);
}

void TopBar::setFile(const QString &name, const QString &facts, bool modified)
{
    m_file->setText(modified ? name + u" •"_s : name);
    m_file->setToolTip(modified ? tr("Changed since it was saved") : QString());
    m_facts->setText(facts);
}

void TopBar::setEntries(const QList<design::SearchEntry> &entries)
{
    m_entries = entries;
    QStringList texts;
    for (const design::SearchEntry &entry : entries)
        texts << entry.text;
    m_texts->setStringList(texts);
}

void TopBar::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::finishSearch(const QString &text)
{
    if (const design::SearchEntry *found = design::findEntry(m_entries, text.trimmed()))
        emit thingsActivated(found->things);
}

void TopBar::showIcons()
{
    m_menuButton->setIcon(theme::icon(u"menu"_s, theme::Role::Text));
    m_searchIcon->setIcon(theme::icon(u"search"_s));
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcons();
}

}
