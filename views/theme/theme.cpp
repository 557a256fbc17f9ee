#include "theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace basalt::theme {
namespace {

struct Entry
{
    Role role;
    const char *light;
    const char *dark;
};

const Entry entries[]{
    {Role::Canvas, "#FAFBFC", "#161B22"},
    {Role::Panel, "#FFFFFF", "#1B212A"},
    {Role::Card, "#FFFFFF", "#1F2731"},
    {Role::Raised, "#F0F4F8", "#2A313D"},
    {Role::Border, "#D3D9E1", "#323C48"},
    {Role::Text, "#18212C", "#E4E9F0"},
    {Role::SecondaryText, "#5A6676", "#98A5B5"},
    {Role::Accent, "#0072B2", "#56B4E9"},
    {Role::AccentSurface, "#E6F2FA", "#1D3447"},
    {Role::OnAccent, "#FFFFFF", "#10161D"},
    {Role::Ok, "#00805E", "#34C79A"},
    {Role::Degraded, "#A66000", "#F0B03A"},
    {Role::Failed, "#C8440B", "#FF7F50"},
    {Role::FailedSurface, "#FEF5F1", "#3A241C"},
    {Role::Unknown, "#6B7686", "#8A96A6"},
    {Role::PublicNetwork, "#0072B2", "#56B4E9"},
    {Role::Heartbeat, "#A34A8A", "#D98BC2"},
    {Role::San, "#7A5C00", "#D9B84A"},
};

Scheme applied = Scheme::Light;

QPalette paletteOf(Scheme scheme)
{
    const auto of = [scheme](Role role) { return color(role, scheme); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(Role::Panel));
    palette.setColor(QPalette::WindowText, of(Role::Text));
    palette.setColor(QPalette::Base, of(Role::Card));
    palette.setColor(QPalette::AlternateBase, of(Role::Raised));
    palette.setColor(QPalette::Text, of(Role::Text));
    palette.setColor(QPalette::Button, of(Role::Raised));
    palette.setColor(QPalette::ButtonText, of(Role::Text));
    palette.setColor(QPalette::BrightText, of(Role::Failed));
    palette.setColor(QPalette::Highlight, of(Role::Accent));
    palette.setColor(QPalette::HighlightedText, of(Role::OnAccent));
    palette.setColor(QPalette::Link, of(Role::Accent));
    palette.setColor(QPalette::LinkVisited, of(Role::Accent));
    palette.setColor(QPalette::ToolTipBase, of(Role::Raised));
    palette.setColor(QPalette::ToolTipText, of(Role::Text));
    palette.setColor(QPalette::PlaceholderText, of(Role::SecondaryText));
    palette.setColor(QPalette::Light, of(Role::Raised));
    palette.setColor(QPalette::Midlight, of(Role::Border));
    palette.setColor(QPalette::Mid, of(Role::Border));
    palette.setColor(QPalette::Dark, of(Role::Border));
    palette.setColor(QPalette::Disabled, QPalette::Text, of(Role::SecondaryText));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, of(Role::SecondaryText));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, of(Role::SecondaryText));
    return palette;
}

/// Rules refer to colours as @Name; the names are those of `names` below.
QString styleSheetOf(Scheme scheme)
{
    static const std::pair<const char *, Role> names[]{
        {"@accentSurface", Role::AccentSurface},
        {"@accent", Role::Accent},
        {"@canvas", Role::Canvas},
        {"@failedSurface", Role::FailedSurface},
        {"@failed", Role::Failed},
        {"@degraded", Role::Degraded},
        {"@onAccent", Role::OnAccent},
        {"@border", Role::Border},
        {"@panel", Role::Panel},
        {"@card", Role::Card},
        {"@raised", Role::Raised},
        {"@secondary", Role::SecondaryText},
        {"@text", Role::Text},
    };
    QString sheet = uR"(
QToolTip { border: 1px solid @border; padding: 4px 6px; background: @raised; color: @text; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; }
QDockWidget { border: none; }
#topBar { background: @panel; border-bottom: 1px solid @border; }
#messageBar { background: @failedSurface; border-bottom: 1px solid @failed; }
#exportBar { background: @panel; border-bottom: 1px solid @border; }
#deployBar { background: @panel; border-bottom: 1px solid @border; }
QFrame[card="true"] QTextEdit { background: transparent; }
#runBanner, #recoveryBar, #fileBar { background: @accentSurface; border-bottom: 1px solid @accent; }
#simulatedLabel { border: 1px solid @degraded; border-radius: 9px; padding: 1px 8px; color: @degraded; font-weight: 600; }
QFrame[card="true"] { border: 1px solid @border; border-radius: 8px; background: @card; }
QProgressBar { border: none; border-radius: 3px; background: @raised; }
QProgressBar::chunk { border-radius: 3px; background: @accent; }
QHeaderView::section { background: @panel; color: @secondary; border: none; border-bottom: 1px solid @border; padding: 4px 6px; }
QPushButton[primary="true"]:disabled { background: @raised; color: @secondary; border-color: @border; }
#canvasArea, #layerChips, #emptyState, #startColumn, #startArea { background: @canvas; }
QLabel[secondary="true"], QLabel[heading="true"] { color: @secondary; }
QLabel[field="true"] { border: 1px solid @border; border-radius: 5px; padding: 5px 8px; background: @canvas; }
QLineEdit[readOnlyField="true"] { background: @canvas; }
QToolButton[chip="true"] { border: 1px solid @border; border-radius: 13px; padding: 4px 14px; background: @panel; color: @secondary; }
QToolButton[chip="true"]:checked { background: @accentSurface; border-color: @accent; color: @accent; }
QToolButton[chip="true"]:hover, QToolButton[chip="true"]:focus { border-color: @accent; }
QToolButton[mode="true"] { border: 1px solid @border; border-radius: 6px; padding: 6px 18px; min-width: 92px; background: @panel; color: @secondary; }
QToolButton[mode="true"]:checked { background: @accentSurface; border-color: @accent; color: @accent; font-weight: 600; }
QToolButton[flat="true"] { border: 1px solid transparent; border-radius: 5px; padding: 4px; background: transparent; }
QToolButton[flat="true"]:hover { background: @raised; }
QToolButton[flat="true"]:focus { border-color: @accent; }
QTableWidget[framed="true"], QListWidget[framed="true"], QTreeWidget[framed="true"] { border: 1px solid @border; border-radius: 5px; background: @card; }
QTableWidget[framed="true"]:focus, QListWidget[framed="true"]:focus, QTreeWidget[framed="true"]:focus { border-color: @accent; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid @secondary; border-radius: 7px; background: @card; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid @accent; }
QRadioButton::indicator:focus { border-color: @accent; }
QListWidget[framed="true"]::item { padding: 5px 8px; }
QTableWidget[framed="true"]::item { padding: 2px 6px; }
QListWidget[framed="true"]::item:selected, QTableWidget[framed="true"]::item:selected { background: @accentSurface; color: @text; }
QFrame[separator="true"] { background: @border; border: none; }
QSpinBox { border: 1px solid @border; border-radius: 5px; padding: 5px 8px; background: @card; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 22px; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow { image: url(:/icons/up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(:/icons/down.svg); width: 10px; height: 10px; }
QSpinBox:focus { border-color: @accent; }
QSpinBox[wrong="true"], QComboBox[wrong="true"] { border-color: @failed; }
QToolButton::menu-indicator { image: none; }
QStatusBar { background: @panel; color: @secondary; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QLineEdit { border: 1px solid @border; border-radius: 5px; padding: 5px 8px; background: @card; }
QPlainTextEdit[form="true"] { border: 1px solid @border; border-radius: 5px; padding: 3px 5px; background: @card; }
QLineEdit:focus, QPlainTextEdit[form="true"]:focus { border-color: @accent; }
QComboBox { border: 1px solid @border; border-radius: 5px; padding: 4px 8px 4px 10px; background: @card; min-height: 19px; }
QComboBox:focus, QComboBox:on { border-color: @accent; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/down.svg); width: 12px; height: 12px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: @failed; }
QLabel[problem="true"] { color: @failed; }
QPushButton { border: 1px solid @border; border-radius: 5px; padding: 5px 14px; background: @panel; color: @accent; }
QPushButton:hover { background: @accentSurface; }
QPushButton:focus { border-color: @accent; }
QPushButton:checked { background: @accentSurface; border-color: @accent; }
QPushButton:default { border-color: @accent; }
QPushButton:disabled { color: @secondary; }
QPushButton[primary="true"] { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton[step="true"] { border: none; border-radius: 6px; padding: 7px 10px; text-align: left; background: transparent; color: @text; }
QPushButton[step="true"]:hover { background: @raised; }
QPushButton[step="true"]:checked { background: @accentSurface; color: @accent; font-weight: 600; }
QPushButton[step="true"]:focus { border: 1px solid @accent; padding: 6px 9px; }
QPushButton[step="true"]:disabled { color: @secondary; }
QTabBar::tab { padding: 8px 14px; border: none; border-bottom: 3px solid transparent; background: transparent; color: @secondary; }
QTabBar::tab:selected { color: @accent; border-bottom: 3px solid @accent; }
QTabWidget::pane { border: none; }
QTreeView, QListView, QPlainTextEdit, QTextEdit, QTextBrowser { border: none; background: @panel; outline: none; }
QTreeView[padded="true"] { padding-left: 8px; }
QListView[insertable="true"]::item:selected { background: @accentSurface; color: @text; }
QTreeView::item { padding: 2px 3px; border: 1px solid transparent; }
QTreeView::item:selected { background: @accentSurface; color: @text; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 1px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; width: 0; height: 0; }
QMenu { border: 1px solid @border; background: @panel; padding: 4px; }
QMenu::item { padding: 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @accentSurface; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; margin: 4px 8px; background: @border; }
QMenu::indicator, QMenu::icon { left: 6px; }
#searchPopup { border: 1px solid @border; }
#searchPopup::item { padding: 4px 8px; }
#searchPopup::item:selected { background: @accentSurface; color: @text; }
)"_s;
    for (const auto &[name, role] : names)
        sheet.replace(QLatin1StringView(name), color(role, scheme).name());
    return sheet;
}

}

QColor color(Role role, Scheme scheme)
{
    for (const Entry &entry : entries) {
        if (entry.role == role)
            return QColor(QLatin1StringView(scheme == Scheme::Light ? entry.light : entry.dark));
    }
    return {};
}

QColor color(Role role)
{
    return color(role, applied);
}

Scheme current()
{
    return applied;
}

Scheme desktopScheme()
{
    static const Scheme asked = schemeOf(QPalette());
    return asked;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
                   < palette.color(QPalette::WindowText).lightness()
               ? Scheme::Dark
               : Scheme::Light;
}

bool isOurs(const QPalette &palette)
{
    return palette.color(QPalette::Window) == color(Role::Panel)
           && palette.color(QPalette::WindowText) == color(Role::Text);
}

void apply(QApplication &application, Scheme scheme)
{
    desktopScheme(); // read before our own palette hides it
    applied = scheme;
    application.setPalette(paletteOf(scheme)); // first: whoever watches palettes sees none but ours
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setStyleSheet(styleSheetOf(scheme));
    application.setFont(font(TextSize::Normal));
}

QFont font(TextSize size, bool bold)
{
    QFont result = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    result.setPixelSize(int(size));
    result.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return result;
}

QFont monospaced(TextSize size)
{
    QFont result = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    result.setPixelSize(int(size));
    return result;
}

}
