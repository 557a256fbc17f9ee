<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>DeployWords</name>
    <message numerus="yes">
        <source>%n with a risk</source>
        <translation>
            <numerusform>%n with a risk</numerusform>
            <numerusform>%n with a risk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts not reached</source>
        <translation>
            <numerusform>%n host not reached</numerusform>
            <numerusform>%n hosts not reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are planned</source>
        <translation>
            <numerusform>%n step is planned</numerusform>
            <numerusform>%n steps are planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodeShape</name>
    <message numerus="yes">
        <source>%n ports</source>
        <translation>
            <numerusform>%n port</numerusform>
            <numerusform>%n ports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message numerus="yes">
        <source>%n keep running</source>
        <translation>
            <numerusform>%n keeps running</numerusform>
            <numerusform>%n keep running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down</source>
        <translation>
            <numerusform>%n down</numerusform>
            <numerusform>%n down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restart</source>
        <translation>
            <numerusform>%n restarts</numerusform>
            <numerusform>%n restart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::canvas::TopologyView</name>
    <message numerus="yes">
        <source>and %n more findings</source>
        <translation>
            <numerusform>and %n more finding</numerusform>
            <numerusform>and %n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::deploy::StartDialog</name>
    <message numerus="yes">
        <source>%n steps on %1</source>
        <translation>
            <numerusform>%n step on %1</numerusform>
            <numerusform>%n steps on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n steps</source>
        <translation>
            <numerusform>%1: %n step</numerusform>
            <numerusform>%1: %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps are blocked and left out.</source>
        <translation>
            <numerusform>%n step is blocked and left out.</numerusform>
            <numerusform>%n steps are blocked and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::deploy::UndoDialog</name>
    <message numerus="yes">
        <source>%n steps of the deployment of %1 are taken back, the last first: files, service states and the network are as they were before.</source>
        <translation>
            <numerusform>%n step of the deployment of %1 is taken back: files, service states and the network are as they were before.</numerusform>
            <numerusform>%n steps of the deployment of %1 are taken back, the last first: files, service states and the network are as they were before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::panels::FormView</name>
    <message numerus="yes">
        <source>%n more fields …</source>
        <translation>
            <numerusform>%n more field …</numerusform>
            <numerusform>%n more fields …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::panels::InspectorPanel</name>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::panels::VerdictPanel</name>
    <message numerus="yes">
        <source>What if %n things fail together?</source>
        <translation>
            <numerusform>What if %n thing fails?</numerusform>
            <numerusform>What if %n things fail together?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::MainWindow</name>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::MessageBar</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::OutlineController</name>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>Delete %n thing</numerusform>
            <numerusform>Delete %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::RecoveryBar</name>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>%n more after it.</numerusform>
            <numerusform>%n more after it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::wizards::FoundPage</name>
    <message numerus="yes">
        <source>%1: %n hosts</source>
        <translation>
            <numerusform>%1: %n host</numerusform>
            <numerusform>%1: %n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fencing devices</source>
        <translation>
            <numerusform>%n fencing device</numerusform>
            <numerusform>%n fencing devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machines</source>
        <translation>
            <numerusform>%n virtual machine</numerusform>
            <numerusform>%n virtual machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::wizards::LunsPage</name>
    <message numerus="yes">
        <source>%n LUNs found on %1</source>
        <translation>
            <numerusform>%n LUN found on %1</numerusform>
            <numerusform>%n LUNs found on %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::wizards::PreviewPane</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ShotsPicture</name>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::wizards::SummaryPage</name>
    <message numerus="yes">
        <source>Array: %1, %2 %3, with %n LUNs in the volume group vg_vm</source>
        <translation>
            <numerusform>Array: %1, %2 %3, with %n LUN in the volume group vg_vm</numerusform>
            <numerusform>Array: %1, %2 %3, with %n LUNs in the volume group vg_vm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message numerus="yes">
        <source>%n LUNs are of another array by vendor and product: %1.</source>
        <translation>
            <numerusform>%n LUN is of another array by vendor and product: %1.</numerusform>
            <numerusform>%n LUNs are of another array by vendor and product: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paths</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n host</numerusform>
            <numerusform>%n hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n paths</source>
        <translation>
            <numerusform>%1 of %n path</numerusform>
            <numerusform>%1 of %n paths</numerusform>
        </translation>
    </message>
</context>
</TS>
