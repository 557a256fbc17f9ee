<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>DeployWords</name>
    <message>
        <source>waiting for %1</source>
        <translation>es wird auf %1 gewartet</translation>
    </message>
    <message>
        <source>Reading facts: %1 of %2 hosts</source>
        <translation>Fakten werden gelesen: %1 von %2 Hosts</translation>
    </message>
    <message numerus="yes">
        <source>%n with a risk</source>
        <translation>
            <numerusform>%n mit Risiko</numerusform>
            <numerusform>%n mit Risiko</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blockiert</numerusform>
            <numerusform>%n blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts not reached</source>
        <translation>
            <numerusform>%n Host nicht erreicht</numerusform>
            <numerusform>%n Hosts nicht erreicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do: the hosts are as the design says.</source>
        <translation>Nichts zu tun: Die Hosts sind, wie der Entwurf es verlangt.</translation>
    </message>
    <message>
        <source>No step can be planned.</source>
        <translation>Kein Schritt lässt sich planen.</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are planned</source>
        <translation>
            <numerusform>%n Schritt ist geplant</numerusform>
            <numerusform>%n Schritte sind geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after what is under way …</source>
        <translation>Hält an, sobald das Laufende fertig ist …</translation>
    </message>
    <message>
        <source>Deploying: %1 of %2 steps</source>
        <translation>Wird ausgerollt: %1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Paused: %1 of %2 steps</source>
        <translation>Angehalten: %1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Taking back: %1 of %2 steps</source>
        <translation>Wird zurückgenommen: %1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Reading changes nothing on the hosts.</source>
        <translation>Das Lesen ändert nichts auf den Hosts.</translation>
    </message>
    <message>
        <source>The hosts have not been read yet.</source>
        <translation>Die Hosts wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Planning …</source>
        <translation>Wird geplant …</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>Read the facts first</source>
        <translation>Lesen Sie zuerst die Fakten</translation>
    </message>
    <message>
        <source>The design has changed: read the facts again</source>
        <translation>Der Entwurf hat sich geändert: Lesen Sie die Fakten neu</translation>
    </message>
    <message>
        <source>Choose a host</source>
        <translation>Wählen Sie einen Host</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>Every step is blocked</source>
        <translation>Jeder Schritt ist blockiert</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>reading facts …</source>
        <translation>liest Fakten …</translation>
    </message>
    <message>
        <source>facts read</source>
        <translation>Fakten gelesen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Done: everything is as the design says.</source>
        <translation>Fertig: Alles ist, wie der Entwurf es verlangt.</translation>
    </message>
    <message>
        <source>Done but for the blocked steps; see what is in the way.</source>
        <translation>Fertig bis auf die blockierten Schritte; sehen Sie nach, was im Weg ist.</translation>
    </message>
    <message>
        <source>Failed. Mend the cause and go on, or take it back.</source>
        <translation>Fehlgeschlagen. Beheben Sie die Ursache und setzen Sie fort, oder nehmen Sie es zurück.</translation>
    </message>
    <message>
        <source>Cancelled. It can be gone on with or taken back.</source>
        <translation>Abgebrochen. Es lässt sich fortsetzen oder zurücknehmen.</translation>
    </message>
    <message>
        <source>Taken back: the hosts are as they were before.</source>
        <translation>Zurückgenommen: Die Hosts sind, wie sie vorher waren.</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>noch etwa %1 s</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>noch etwa %1 min</translation>
    </message>
    <message>
        <source>There is no host to deploy.</source>
        <translation>Es gibt keinen Host, auf den ausgerollt werden könnte.</translation>
    </message>
    <message>
        <source>The design has changed.</source>
        <translation>Der Entwurf hat sich geändert.</translation>
    </message>
    <message>
        <source>The plan is of the former one; read the facts again.</source>
        <translation>Der Plan gehört zum früheren; lesen Sie die Fakten neu.</translation>
    </message>
    <message>
        <source>Execute the plan; asks once more</source>
        <translation>Den Plan ausführen; fragt noch einmal nach</translation>
    </message>
    <message>
        <source>The plan appears here once the hosts have been read: each file with its differences, each command, its risk, and how it is taken back.</source>
        <translation>Hier erscheint der Plan, sobald die Hosts gelesen sind: jede Datei mit ihren Unterschieden, jeder Befehl, sein Risiko und wie er zurückgenommen wird.</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
</context>
<context>
    <name>FindingDelegate</name>
    <message>
        <source>Waived (%1): %2</source>
        <translation>Bewusst hingenommen (%1): %2</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Warnungen %1</translation>
    </message>
    <message>
        <source>Hints %1</source>
        <translation>Hinweise %1</translation>
    </message>
</context>
<context>
    <name>HostCard</name>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>facts read</source>
        <translation>Fakten gelesen</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>reading facts …</source>
        <translation>liest Fakten …</translation>
    </message>
</context>
<context>
    <name>HostSummary</name>
    <message>
        <source>%1 CPUs</source>
        <translation>%1 CPUs</translation>
    </message>
    <message>
        <source>the system did not say what it is</source>
        <translation>das System sagte nicht, was es ist</translation>
    </message>
    <message>
        <source>all %1 network ports found</source>
        <translation>alle %1 Netzwerkanschlüsse gefunden</translation>
    </message>
    <message>
        <source>%1 of %2 network ports found; missing: %3</source>
        <translation>%1 von %2 Netzwerkanschlüssen gefunden; es fehlen: %3</translation>
    </message>
    <message>
        <source>without link: %1</source>
        <translation>ohne Verbindung: %1</translation>
    </message>
    <message>
        <source>all %1 HBAs found</source>
        <translation>alle %1 HBAs gefunden</translation>
    </message>
    <message>
        <source>%1 of %2 HBAs found; missing: %3</source>
        <translation>%1 von %2 HBAs gefunden; es fehlen: %3</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht untersucht</translation>
    </message>
    <message>
        <source>all %1 LUNs found</source>
        <translation>alle %1 LUNs gefunden</translation>
    </message>
    <message>
        <source>%1 of %2 LUNs found; missing: %3</source>
        <translation>%1 von %2 LUNs gefunden; es fehlen: %3</translation>
    </message>
    <message>
        <source>with data on them: %1</source>
        <translation>mit Daten darauf: %1</translation>
    </message>
    <message>
        <source>clock not read</source>
        <translation>Uhr nicht gelesen</translation>
    </message>
    <message>
        <source>clock agrees with this computer&apos;s</source>
        <translation>Uhr stimmt mit der dieses Rechners überein</translation>
    </message>
    <message>
        <source>clock %1 s ahead</source>
        <translation>Uhr geht %1 s vor</translation>
    </message>
    <message>
        <source>clock %1 s behind</source>
        <translation>Uhr geht %1 s nach</translation>
    </message>
    <message>
        <source>free: %1</source>
        <translation>frei: %1</translation>
    </message>
    <message>
        <source>no cluster runs here</source>
        <translation>hier läuft kein Cluster</translation>
    </message>
    <message>
        <source>cluster runs without quorum</source>
        <translation>Cluster läuft ohne Quorum</translation>
    </message>
    <message>
        <source>cluster runs</source>
        <translation>Cluster läuft</translation>
    </message>
    <message>
        <source>commands do not run as root here</source>
        <translation>Befehle laufen hier nicht als root</translation>
    </message>
    <message>
        <source>locked by %1</source>
        <translation>gesperrt von %1</translation>
    </message>
    <message>
        <source>a network change waits for its confirmation or its reversal</source>
        <translation>eine Netzwerkänderung wartet auf ihre Bestätigung oder Rücknahme</translation>
    </message>
    <message>
        <source>could not be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
</context>
<context>
    <name>InspectorFields</name>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 belegt</translation>
    </message>
    <message>
        <source>Fenced by</source>
        <translation>Gefenct von</translation>
    </message>
    <message>
        <source>Devices that can switch this host off</source>
        <translation>Geräte, die diesen Host abschalten können</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>VMs that prefer this host</source>
        <translation>VMs, die diesen Host bevorzugen</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Cables plugged in, and ports in all</source>
        <translation>Belegte Ports, und Ports insgesamt</translation>
    </message>
    <message>
        <source>Trunk to</source>
        <translation>Trunk zu</translation>
    </message>
    <message>
        <source>Switches joined to this one</source>
        <translation>Mit diesem verbundene Switches</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Bridges</translation>
    </message>
    <message>
        <source>Bridges that stand on the bond</source>
        <translation>Bridges, die auf dem Bond stehen</translation>
    </message>
    <message>
        <source>%1 (VLAN %2)</source>
        <translation>%1 (VLAN %2)</translation>
    </message>
    <message>
        <source>Cable to</source>
        <translation>Kabel zu</translation>
    </message>
    <message>
        <source>The port at the other end</source>
        <translation>Der Port am anderen Ende</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>Versorgt</translation>
    </message>
    <message>
        <source>Devices that hang on it</source>
        <translation>Geräte, die daran hängen</translation>
    </message>
    <message>
        <source>Volume group, volume and size</source>
        <translation>Volume Group, Volume und Größe</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>One end</source>
        <translation>Ein Ende</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The other end</source>
        <translation>Das andere Ende</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Network port</source>
        <translation>Netzwerkport</translation>
    </message>
    <message>
        <source>Fibre Channel port</source>
        <translation>Fibre-Channel-Port</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>Bond</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Switch port</source>
        <translation>Switch-Port</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Storage controller</source>
        <translation>Storage-Controller</translation>
    </message>
    <message>
        <source>Controller port</source>
        <translation>Controller-Port</translation>
    </message>
    <message>
        <source>Power distribution unit</source>
        <translation>Stromverteiler (PDU)</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Power feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>Fencing device</source>
        <translation>Fencing-Gerät</translation>
    </message>
    <message>
        <source>Fencing device&apos;s port</source>
        <translation>Port des Fencing-Geräts</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
</context>
<context>
    <name>LookActions</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
</context>
<context>
    <name>NodeItem</name>
    <message>
        <source>failed in this what-if</source>
        <translation>angenommener Ausfall</translation>
    </message>
</context>
<context>
    <name>NodeShape</name>
    <message>
        <source>fence</source>
        <translation>Fence</translation>
    </message>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>Controller %1</source>
        <translation>Controller %1</translation>
    </message>
    <message numerus="yes">
        <source>%n ports</source>
        <translation>
            <numerusform>%n Port</numerusform>
            <numerusform>%n Ports</numerusform>
        </translation>
    </message>
    <message>
        <source>trunk to %1</source>
        <translation>Trunk zu %1</translation>
    </message>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation>
            <numerusform>%n Ausgang</numerusform>
            <numerusform>%n Ausgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>power feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The drawing is too large for an image of dots; SVG and PDF hold it.</source>
        <translation>Die Zeichnung ist für ein Bild aus Punkten zu groß; SVG und PDF fassen sie.</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>a report is a file .html or .pdf: %1</source>
        <translation>ein Bericht ist eine Datei .html oder .pdf: %1</translation>
    </message>
</context>
<context>
    <name>PlanModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>already so</source>
        <translation>schon so</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>RecoverySlot</name>
    <message>
        <source>unsaved changes are not kept for the case of a crash: %1; save the design yourself</source>
        <translation>ungespeicherte Änderungen werden für den Fall eines Absturzes nicht aufbewahrt: %1; speichern Sie den Entwurf selbst</translation>
    </message>
</context>
<context>
    <name>Screenshot</name>
    <message>
        <source>Cannot write %1</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The deployment did not get there</source>
        <translation>Die Installation kam nicht bis dorthin</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepDetail</name>
    <message>
        <source>%1 bytes on standard input</source>
        <translation>%1 Bytes auf der Standardeingabe</translation>
    </message>
    <message>
        <source>with the secret %1</source>
        <translation>mit dem Geheimnis %1</translation>
    </message>
    <message>
        <source>keeps what undo needs</source>
        <translation>sichert, was die Rücknahme braucht</translation>
    </message>
    <message>
        <source>does it</source>
        <translation>führt es aus</translation>
    </message>
    <message>
        <source>confirms over a new connection, else the host reverts by itself</source>
        <translation>bestätigt über eine neue Verbindung, sonst kehrt der Host von selbst zurück</translation>
    </message>
    <message>
        <source>tells whether it is so</source>
        <translation>stellt fest, ob es so ist</translation>
    </message>
    <message>
        <source>takes it back</source>
        <translation>nimmt es zurück</translation>
    </message>
    <message>
        <source>stays when the deployment is taken back</source>
        <translation>bleibt, wenn die Installation zurückgenommen wird</translation>
    </message>
</context>
<context>
    <name>ThingTexts</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Ethernet switch</source>
        <translation>Ethernet-Switch</translation>
    </message>
    <message>
        <source>SAN switch</source>
        <translation>SAN-Switch</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Power distribution unit</source>
        <translation>Stromverteiler (PDU)</translation>
    </message>
    <message>
        <source>Power feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>Fencing device</source>
        <translation>Fencing-Gerät</translation>
    </message>
    <message>
        <source>Network port</source>
        <translation>Netzwerkport</translation>
    </message>
    <message>
        <source>Fibre Channel port</source>
        <translation>Fibre-Channel-Port</translation>
    </message>
    <message>
        <source>Fencing port</source>
        <translation>Fencing-Port</translation>
    </message>
    <message>
        <source>Switch port</source>
        <translation>Switch-Port</translation>
    </message>
    <message>
        <source>Controller port</source>
        <translation>Controller-Port</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Power inlet</source>
        <translation>Stromeingang</translation>
    </message>
    <message>
        <source>Bond</source>
        <translation>Bond</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>LUN</source>
        <translation>LUN</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>More virtual machines</source>
        <translation>Weitere virtuelle Maschinen</translation>
    </message>
    <message>
        <source>cable to %1</source>
        <translation>Kabel zu %1</translation>
    </message>
    <message>
        <source>no cable</source>
        <translation>kein Kabel</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Trunk</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabel</translation>
    </message>
</context>
<context>
    <name>VerdictPanel</name>
    <message>
        <source>Ring %1</source>
        <translation>Ring %1</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>%1 joins all hosts as drawn</source>
        <translation>%1 verbindet alle Hosts wie gezeichnet</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>%1 works, but has lost redundancy</source>
        <translation>%1 arbeitet, aber ohne Redundanz</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>%1 no longer joins all hosts</source>
        <translation>%1 verbindet nicht mehr alle Hosts</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 has no cable in the drawing</source>
        <translation>%1 hat in der Zeichnung kein Kabel</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all hosts belong to the cluster</source>
        <translation>alle Hosts gehören zum Cluster</translation>
    </message>
    <message>
        <source>not with the cluster: %1</source>
        <translation>nicht im Cluster: %1</translation>
    </message>
    <message>
        <source>Fencing</source>
        <translation>Fencing</translation>
    </message>
    <message>
        <source>every host can still be fenced</source>
        <translation>jeder Host lässt sich noch fencen</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>nobody could fence now: %1</source>
        <translation>derzeit von niemandem zu fencen: %1</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>no LUN is drawn</source>
        <translation>keine LUN gezeichnet</translation>
    </message>
    <message>
        <source>all %1 paths of each LUN on every host</source>
        <translation>auf jedem Host alle %1 Pfade zu jeder LUN</translation>
    </message>
    <message>
        <source>paths gone</source>
        <translation>Pfade fehlen</translation>
    </message>
    <message>
        <source>the worst LUN has %1 of %2 paths on a host</source>
        <translation>die schlechteste LUN hat auf einem Host %1 von %2 Pfaden</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message numerus="yes">
        <source>%n keep running</source>
        <translation>
            <numerusform>%n läuft weiter</numerusform>
            <numerusform>%n laufen weiter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down</source>
        <translation>
            <numerusform>%n steht</numerusform>
            <numerusform>%n stehen</numerusform>
        </translation>
    </message>
    <message>
        <source>stay down: %1</source>
        <translation>bleiben stehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n restart</source>
        <translation>
            <numerusform>%n startet neu</numerusform>
            <numerusform>%n starten neu</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted, then running elsewhere: %1</source>
        <translation>unterbrochen, dann auf einem anderen Host: %1</translation>
    </message>
    <message>
        <source>none moves or restarts</source>
        <translation>keine zieht um oder startet neu</translation>
    </message>
    <message>
        <source>Service kept</source>
        <translation>Dienst bleibt erhalten</translation>
    </message>
    <message>
        <source>Service degraded: VMs restart</source>
        <translation>Dienst eingeschränkt: VMs starten neu</translation>
    </message>
    <message>
        <source>Service lost</source>
        <translation>Dienst ausgefallen</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Drawing as SVG …</source>
        <translation>Zeichnung als SVG …</translation>
    </message>
    <message>
        <source>Drawing as PNG …</source>
        <translation>Zeichnung als PNG …</translation>
    </message>
    <message>
        <source>Drawing as PDF …</source>
        <translation>Zeichnung als PDF …</translation>
    </message>
    <message>
        <source>Report as HTML …</source>
        <translation>Bericht als HTML …</translation>
    </message>
    <message>
        <source>Report as PDF …</source>
        <translation>Bericht als PDF …</translation>
    </message>
    <message>
        <source>Cables as CSV …</source>
        <translation>Kabel als CSV …</translation>
    </message>
    <message>
        <source>Addresses as CSV …</source>
        <translation>Adressen als CSV …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cable the rest</source>
        <translation>Rest verkabeln</translation>
    </message>
    <message>
        <source>Connects what is still open so that no single fault cuts anything off</source>
        <translation>Verbindet, was noch offen ist, so dass kein einzelner Ausfall etwas abtrennt</translation>
    </message>
    <message>
        <source>Find a thing</source>
        <translation>Objekt suchen</translation>
    </message>
    <message>
        <source>Design mode</source>
        <translation>Entwurfsmodus</translation>
    </message>
    <message>
        <source>Deploy mode</source>
        <translation>Ausrollmodus</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the drawing</source>
        <translation>Zeichnung einpassen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Wizards</source>
        <translation>Assistenten</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
</context>
<context>
    <name>WizardActions</name>
    <message>
        <source>New cluster …</source>
        <translation>Neuer Cluster …</translation>
    </message>
    <message>
        <source>A complete drawing from a few questions</source>
        <translation>Eine vollständige Zeichnung aus wenigen Fragen</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Rings and quorum …</source>
        <translation>Ringe und Quorum …</translation>
    </message>
    <message>
        <source>By which networks hosts hear each other, and who goes on</source>
        <translation>Über welche Netze die Hosts einander hören, und wer weitermacht</translation>
    </message>
    <message>
        <source>Fencing …</source>
        <translation>Fencing …</translation>
    </message>
    <message>
        <source>Who switches off a silent host, and by what</source>
        <translation>Wer einen schweigenden Host abschaltet, und wodurch</translation>
    </message>
    <message>
        <source>Storage …</source>
        <translation>Speicher …</translation>
    </message>
    <message>
        <source>LUNs by their WWIDs, and volume groups on them</source>
        <translation>LUNs nach ihren WWIDs und Volumegruppen darauf</translation>
    </message>
    <message>
        <source>Add a host …</source>
        <translation>Host hinzufügen …</translation>
    </message>
    <message>
        <source>One more, like another one, with its cables</source>
        <translation>Noch einer, wie ein anderer, samt Kabeln</translation>
    </message>
    <message>
        <source>Replace a host …</source>
        <translation>Host ersetzen …</translation>
    </message>
    <message>
        <source>Other hardware under the same name</source>
        <translation>Andere Hardware unter demselben Namen</translation>
    </message>
    <message>
        <source>Convert to another platform …</source>
        <translation>Auf andere Plattform umstellen …</translation>
    </message>
    <message>
        <source>The same cluster on another system, each difference told</source>
        <translation>Derselbe Cluster auf einem anderen System, mit jedem Unterschied</translation>
    </message>
    <message>
        <source>A design from the files of a cluster or its running hosts</source>
        <translation>Ein Entwurf aus den Dateien eines Clusters oder seinen laufenden Hosts</translation>
    </message>
</context>
<context>
    <name>basalt::canvas::LayerChips</name>
    <message>
        <source>Ethernet</source>
        <translation>Ethernet</translation>
    </message>
    <message>
        <source>Network cables</source>
        <translation>Netzwerkkabel</translation>
    </message>
    <message>
        <source>SAN</source>
        <translation>SAN</translation>
    </message>
    <message>
        <source>Storage cables</source>
        <translation>Storage-Kabel</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>PDUs and power cables</source>
        <translation>PDUs und Stromkabel</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>Which cables carry the cluster&apos;s rings</source>
        <translation>Welche Kabel die Ringe des Clusters tragen</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message>
        <source>Virtual machines on their hosts</source>
        <translation>Virtuelle Maschinen auf ihren Hosts</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show every layer</source>
        <translation>Alle Ebenen zeigen</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Ebene %1</translation>
    </message>
</context>
<context>
    <name>basalt::canvas::TopologyView</name>
    <message>
        <source>Drawing of the cluster</source>
        <translation>Zeichnung des Clusters</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Cable from %1: choose the other port and press C, or Escape.</source>
        <translation>Kabel von %1: den anderen Port wählen und C drücken, oder Escape.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more findings</source>
        <translation>
            <numerusform>und %n weiterer Befund</numerusform>
            <numerusform>und %n weitere Befunde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::deploy::CloseDialog</name>
    <message>
        <source>A deployment is running</source>
        <translation>Eine Installation läuft</translation>
    </message>
    <message>
        <source>The deployment goes on only while this window is open.</source>
        <translation>Die Installation läuft nur weiter, solange dieses Fenster offen ist.</translation>
    </message>
    <message>
        <source>It can be stopped after what is under way, and be gone on with later: nothing is lost.</source>
        <translation>Sie lässt sich anhalten, sobald das Laufende fertig ist, und später fortsetzen: Nichts geht verloren.</translation>
    </message>
    <message>
        <source>Stop it, then close</source>
        <translation>Anhalten, dann schließen</translation>
    </message>
    <message>
        <source>Finish the steps under way, begin no other, and close</source>
        <translation>Laufende Schritte beenden, keinen weiteren beginnen und schließen</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Leave the window open</source>
        <translation>Das Fenster offen lassen</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::DeployBar</name>
    <message>
        <source>Read facts</source>
        <translation>Fakten lesen</translation>
    </message>
    <message>
        <source>Start …</source>
        <translation>Starten …</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Begin further steps again</source>
        <translation>Wieder weitere Schritte beginnen</translation>
    </message>
    <message>
        <source>Begin no further step until you continue</source>
        <translation>Keinen weiteren Schritt beginnen, bis Sie fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop after what is under way; it can be gone on with or taken back</source>
        <translation>Anhalten, sobald das Laufende fertig ist; es lässt sich fortsetzen oder zurücknehmen</translation>
    </message>
    <message>
        <source>Take back …</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Restore what the last deployment has replaced</source>
        <translation>Wiederherstellen, was die letzte Installation ersetzt hat</translation>
    </message>
    <message>
        <source>Progress of the deployment</source>
        <translation>Fortschritt der Installation</translation>
    </message>
    <message>
        <source>Connect to the hosts and read what they have; changes nothing (F5)</source>
        <translation>Mit den Hosts verbinden und lesen, was sie haben; ändert nichts (F5)</translation>
    </message>
    <message>
        <source>Read facts again</source>
        <translation>Fakten neu lesen</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::DeployHostsPanel</name>
    <message>
        <source>HOSTS</source>
        <translation>HOSTS</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::DiffView</name>
    <message>
        <source>The text as it is</source>
        <translation>Der Text, wie er ist</translation>
    </message>
    <message>
        <source>The text as it will be</source>
        <translation>Der Text, wie er wird</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>Previous difference (Alt+Up)</source>
        <translation>Voriger Unterschied (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Next difference (Alt+Down)</source>
        <translation>Nächster Unterschied (Alt+Runter)</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::HostCard</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Take %1 into the plan</source>
        <translation>%1 in den Plan aufnehmen</translation>
    </message>
    <message>
        <source>Ask the hosts again</source>
        <translation>Die Hosts noch einmal fragen</translation>
    </message>
    <message>
        <source>Why %1 was not reached</source>
        <translation>Warum %1 nicht erreicht wurde</translation>
    </message>
    <message>
        <source>facts of %1</source>
        <translation>Fakten von %1</translation>
    </message>
    <message>
        <source>Read before the last deployment began: the host may have changed since. Read the facts again to see it as it is.</source>
        <translation>Gelesen, bevor die letzte Installation begann: Der Host kann sich seither geändert haben. Lesen Sie die Fakten neu, um ihn zu sehen, wie er ist.</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Gelesen um %1</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::ObstacleDetail</name>
    <message>
        <source>What is on %1 now would be lost for good. Type its name to allow that:</source>
        <translation>Was jetzt auf %1 liegt, ginge endgültig verloren. Geben Sie den Namen ein, um das zu erlauben:</translation>
    </message>
    <message>
        <source>Overwrite the LUN</source>
        <translation>LUN überschreiben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Overruled, because: %1</source>
        <translation>Übergangen, weil: %1</translation>
    </message>
    <message>
        <source>The steps that touch %1 are blocked. Going on all the same needs a reason, which is recorded:</source>
        <translation>Die Schritte, die %1 berühren, sind blockiert. Trotzdem fortzufahren braucht einen Grund, der festgehalten wird:</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Trotzdem fortfahren</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 stays as it is. Going on all the same needs a reason, which is recorded:</source>
        <translation>%1 bleibt, wie es ist. Trotzdem fortzufahren braucht einen Grund, der festgehalten wird:</translation>
    </message>
    <message>
        <source>Another reason to record instead:</source>
        <translation>Ein anderer Grund, der stattdessen festgehalten wird:</translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation>Grund ändern</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::PlanPanel</name>
    <message>
        <source>Phases and steps of the plan</source>
        <translation>Phasen und Schritte des Plans</translation>
    </message>
    <message>
        <source>Select a step to see what it changes, its exact commands, and how it is taken back.</source>
        <translation>Wählen Sie einen Schritt, um zu sehen, was er ändert, seine genauen Befehle und wie er zurückgenommen wird.</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::QuestionDialog</name>
    <message>
        <source>Unknown host key</source>
        <translation>Unbekannter Hostschlüssel</translation>
    </message>
    <message>
        <source>%1 shows a key that is not known yet</source>
        <translation>%1 zeigt einen Schlüssel, der noch nicht bekannt ist</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Remember the key and go on</source>
        <translation>Den Schlüssel merken und fortfahren</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Do not connect to this host</source>
        <translation>Nicht mit diesem Host verbinden</translation>
    </message>
    <message>
        <source>A secret is needed</source>
        <translation>Ein Geheimnis wird gebraucht</translation>
    </message>
    <message>
        <source>Value of the secret “%1”, which the design names but never holds:</source>
        <translation>Wert des Geheimnisses „%1“, das der Entwurf nennt, aber nie enthält:</translation>
    </message>
    <message>
        <source>Log-in to %1</source>
        <translation>Anmeldung an %1</translation>
    </message>
    <message>
        <source>Passphrase of the key %1:</source>
        <translation>Passphrase des Schlüssels %1:</translation>
    </message>
    <message>
        <source>Password for sudo of %1 on %2:</source>
        <translation>Passwort für sudo von %1 auf %2:</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <translation>%1 fragt: %2</translation>
    </message>
    <message>
        <source>Password of %1 on %2:</source>
        <translation>Passwort von %1 auf %2:</translation>
    </message>
    <message>
        <source>Use once</source>
        <translation>Einmal verwenden</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Forget it when the window is closed</source>
        <translation>Vergessen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Answer the host</source>
        <translation>Dem Host antworten</translation>
    </message>
    <message>
        <source>Keep in the keyring</source>
        <translation>Im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Store it in the desktop&apos;s keyring for the next time</source>
        <translation>Für das nächste Mal im Schlüsselbund des Desktops ablegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give no answer</source>
        <translation>Keine Antwort geben</translation>
    </message>
    <message>
        <source>It would be remembered for %1. Its fingerprint:</source>
        <translation>Er würde für %1 gemerkt. Sein Fingerabdruck:</translation>
    </message>
    <message>
        <source>Fingerprint of the key</source>
        <translation>Fingerabdruck des Schlüssels</translation>
    </message>
    <message>
        <source>Compare it with what the host itself says on its console:</source>
        <translation>Vergleichen Sie ihn mit dem, was der Host selbst an seiner Konsole sagt:</translation>
    </message>
    <message>
        <source>If they differ, somebody stands between.</source>
        <translation>Weichen sie ab, steht jemand dazwischen.</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::RunBanner</name>
    <message>
        <source>Go on with it</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Take it back …</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>What was begun is verified, the rest is done</source>
        <translation>Begonnenes wird geprüft, der Rest ausgeführt</translation>
    </message>
    <message>
        <source>Restore what the deployment has replaced</source>
        <translation>Wiederherstellen, was die Installation ersetzt hat</translation>
    </message>
    <message>
        <source>Taking back the deployment of %1 did not come to its end: %2 of %3 steps are still there.</source>
        <translation>Die Rücknahme der Installation vom %1 kam nicht ans Ende: %2 von %3 Schritten bestehen noch.</translation>
    </message>
    <message>
        <source>The deployment of %1 did not come to its end: %2 of %3 steps are done.</source>
        <translation>Die Installation vom %1 kam nicht ans Ende: %2 von %3 Schritten sind erledigt.</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::StartDialog</name>
    <message>
        <source>Deploy on the practice cluster?</source>
        <translation>Auf dem Übungscluster ausrollen?</translation>
    </message>
    <message>
        <source>Deploy on real hosts?</source>
        <translation>Auf echten Hosts ausrollen?</translation>
    </message>
    <message numerus="yes">
        <source>%n steps on %1</source>
        <translation>
            <numerusform>%n Schritt auf %1</numerusform>
            <numerusform>%n Schritte auf %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n steps</source>
        <translation>
            <numerusform>%1: %n Schritt</numerusform>
            <numerusform>%1: %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>No step interrupts anything that runs.</source>
        <translation>Kein Schritt unterbricht etwas, das läuft.</translation>
    </message>
    <message>
        <source>What is on these LUNs now is lost for good: %1</source>
        <translation>Was jetzt auf diesen LUNs liegt, geht endgültig verloren: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n steps are blocked and left out.</source>
        <translation>
            <numerusform>%n Schritt ist blockiert und wird ausgelassen.</numerusform>
            <numerusform>%n Schritte sind blockiert und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Overruled and recorded: %1, because: %2</source>
        <translation>Übergangen und festgehalten: %1, weil: %2</translation>
    </message>
    <message>
        <source>What is replaced is kept on the hosts. The deployment can be paused, cancelled, gone on with and taken back; volume groups with data are never removed.</source>
        <translation>Was ersetzt wird, bleibt auf den Hosts gesichert. Die Installation lässt sich anhalten, abbrechen, fortsetzen und zurücknehmen; Volume-Groups mit Daten werden nie entfernt.</translation>
    </message>
    <message>
        <source>Start the deployment</source>
        <translation>Installation starten</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Execute the steps on the hosts</source>
        <translation>Die Schritte auf den Hosts ausführen</translation>
    </message>
    <message>
        <source>Go back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::StepDetail</name>
    <message>
        <source>Commands of the step</source>
        <translation>Befehle des Schritts</translation>
    </message>
    <message>
        <source>What the step&apos;s commands said</source>
        <translation>Was die Befehle des Schritts ausgaben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Commands and undo</source>
        <translation>Befehle und Rücknahme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>does not exist on %1 yet</source>
        <translation>gibt es auf %1 noch nicht</translation>
    </message>
    <message>
        <source>now on %1</source>
        <translation>jetzt auf %1</translation>
    </message>
    <message>
        <source>after this step</source>
        <translation>nach diesem Schritt</translation>
    </message>
    <message>
        <source>the cluster, by way of %1</source>
        <translation>der Cluster, über %1</translation>
    </message>
    <message>
        <source>risk: %1</source>
        <translation>Risiko: %1</translation>
    </message>
    <message>
        <source>holds a secret, which is not shown</source>
        <translation>enthält ein Geheimnis, das nicht gezeigt wird</translation>
    </message>
</context>
<context>
    <name>basalt::deploy::UndoDialog</name>
    <message>
        <source>Take the deployment back?</source>
        <translation>Installation zurücknehmen?</translation>
    </message>
    <message numerus="yes">
        <source>%n steps of the deployment of %1 are taken back, the last first: files, service states and the network are as they were before.</source>
        <translation>
            <numerusform>%n Schritt der Installation vom %1 wird zurückgenommen: Dateien, Dienstzustände und Netz sind danach wie vorher.</numerusform>
            <numerusform>%n Schritte der Installation vom %1 werden zurückgenommen, der letzte zuerst: Dateien, Dienstzustände und Netz sind danach wie vorher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packages stay installed; volume groups and volumes stay.</source>
        <translation>Pakete bleiben installiert; Volume-Groups und Volumes bleiben.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Undo the steps on the hosts</source>
        <translation>Die Schritte auf den Hosts zurücknehmen</translation>
    </message>
    <message>
        <source>Leave the hosts as they are</source>
        <translation>Die Hosts lassen, wie sie sind</translation>
    </message>
</context>
<context>
    <name>basalt::document::DeploySession</name>
    <message>
        <source>The secret “%1” is not known; nothing was touched. Start again and give its value.</source>
        <translation>Das Geheimnis „%1“ ist nicht bekannt; nichts wurde angetastet. Starten Sie erneut und geben Sie seinen Wert ein.</translation>
    </message>
</context>
<context>
    <name>basalt::document::DesignDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>The design has no file yet: choose a name for it.</source>
        <translation>Der Entwurf hat noch keine Datei: einen Namen dafür wählen.</translation>
    </message>
</context>
<context>
    <name>basalt::document::FileWatch</name>
    <message>
        <source>Take over what another program wrote</source>
        <translation>Übernehmen, was ein anderes Programm geschrieben hat</translation>
    </message>
    <message>
        <source>Merge with what another program wrote</source>
        <translation>Mit dem vereinen, was ein anderes Programm geschrieben hat</translation>
    </message>
</context>
<context>
    <name>basalt::document::FindingsModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>basalt::document::PlanModel</name>
    <message>
        <source>In the way</source>
        <translation>Im Weg</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>der Cluster</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>basalt::document::WhatIfSession</name>
    <message>
        <source>%1 is a virtual machine: fail the host it runs on instead.</source>
        <translation>%1 ist eine virtuelle Maschine: stattdessen den Host ausfallen lassen, auf dem sie läuft.</translation>
    </message>
</context>
<context>
    <name>basalt::manual::ManualWindow</name>
    <message>
        <source>Basalt&apos;s manual</source>
        <translation>Basalts Handbuch</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Handbuch durchsuchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>basalt::panels::FieldEditor</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>standard (%1)</source>
        <translation>Standard (%1)</translation>
    </message>
    <message>
        <source>standard: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>z. B. %1</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>basalt::panels::FilesPanel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Files of each host</source>
        <translation>Dateien je Host</translation>
    </message>
    <message>
        <source>Copy the text of this file</source>
        <translation>Text dieser Datei kopieren</translation>
    </message>
    <message>
        <source>Save this file; secrets stay placeholders</source>
        <translation>Diese Datei speichern; Geheimnisse bleiben Platzhalter</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>%1 on %2, mode %3</source>
        <translation>%1 auf %2, Modus %3</translation>
    </message>
    <message>
        <source>Select a file to read it.</source>
        <translation>Zum Lesen eine Datei auswählen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; on %2, mode %3</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; auf %2, Modus %3</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Could not write %1: %2. The old file is as it was; choose another place or free some space.</source>
        <translation>%1 ließ sich nicht schreiben: %2. Die alte Datei ist unverändert; einen anderen Ort wählen oder Platz schaffen.</translation>
    </message>
</context>
<context>
    <name>basalt::panels::FindingsPanel</name>
    <message>
        <source>Waived</source>
        <translation>Hingenommen</translation>
    </message>
    <message>
        <source>Filter by rule, thing or word</source>
        <translation>Nach Regel, Objekt oder Wort filtern</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Show or hide these findings</source>
        <translation>Diese Befunde ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show findings that the design waives, with their reasons</source>
        <translation>Befunde zeigen, die der Entwurf bewusst hinnimmt, mit Begründung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Explanation of the finding</source>
        <translation>Erläuterung des Befunds</translation>
    </message>
    <message>
        <source>No findings: every rule that could decide is satisfied.</source>
        <translation>Keine Befunde: Jede entscheidbare Regel ist erfüllt.</translation>
    </message>
    <message>
        <source>No finding matches the filter.</source>
        <translation>Kein Befund passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select a finding to read why it matters and what to do.</source>
        <translation>Einen Befund auswählen, um zu lesen, warum er zählt und was zu tun ist.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es zählt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Waived, because</source>
        <translation>Bewusst hingenommen, weil</translation>
    </message>
    <message>
        <source>Waived %1</source>
        <translation>Hingenommen %1</translation>
    </message>
    <message>
        <source>Not decided, for want of what they need: %1 rules</source>
        <translation>Mangels nötiger Angaben nicht entschiedene Regeln: %1</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+.)</source>
        <translation>%1 (Strg+.)</translation>
    </message>
    <message>
        <source>There is nothing to check yet.</source>
        <translation>Es gibt noch nichts zu prüfen.</translation>
    </message>
</context>
<context>
    <name>basalt::panels::FormView</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Weniger Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n more fields …</source>
        <translation>
            <numerusform>%n weiteres Feld …</numerusform>
            <numerusform>%n weitere Felder …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::panels::InspectorPanel</name>
    <message>
        <source>Part of the design</source>
        <translation>Teil des Entwurfs</translation>
    </message>
    <message>
        <source>What if this fails? (F)</source>
        <translation>Was, wenn dies ausfällt? (F)</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::panels::ItemDialog</name>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>basalt::panels::OutlinePanel</name>
    <message>
        <source>OUTLINE</source>
        <translation>GLIEDERUNG</translation>
    </message>
    <message>
        <source>Outline of the design</source>
        <translation>Gliederung des Entwurfs</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>Die Gliederung filtern</translation>
    </message>
    <message>
        <source>F2 renames, Delete removes</source>
        <translation>F2 benennt um, Entf löscht</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>What if this fails?</source>
        <translation>Was wäre, wenn das ausfällt?</translation>
    </message>
</context>
<context>
    <name>basalt::panels::PalettePanel</name>
    <message>
        <source>ADD</source>
        <translation>HINZUFÜGEN</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Return puts what is chosen into the middle of the canvas</source>
        <translation>Die Eingabetaste setzt das Gewählte in die Mitte der Zeichnung</translation>
    </message>
    <message>
        <source>%1.
Drag it onto the canvas, or double-click it.</source>
        <translation>%1.
Auf die Zeichnung ziehen oder doppelklicken.</translation>
    </message>
</context>
<context>
    <name>basalt::panels::VerdictPanel</name>
    <message>
        <source>Restore all (Esc)</source>
        <translation>Alles wiederherstellen (Esc)</translation>
    </message>
    <message>
        <source>Nothing is failed any more</source>
        <translation>Nichts ist mehr ausgefallen</translation>
    </message>
    <message>
        <source>What if %1 fails?</source>
        <translation>Was, wenn %1 ausfällt?</translation>
    </message>
    <message numerus="yes">
        <source>What if %n things fail together?</source>
        <translation>
            <numerusform>Was, wenn %n Objekt ausfällt?</numerusform>
            <numerusform>Was, wenn %n Objekte zugleich ausfallen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiteres</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Less redundant now</source>
        <translation>Jetzt weniger redundant</translation>
    </message>
    <message>
        <source>No single fault loses the service that did not before</source>
        <translation>Kein einzelner Ausfall kostet den Dienst, der es nicht vorher schon täte</translation>
    </message>
    <message>
        <source>Now one fault from losing the service</source>
        <translation>Jetzt einen Ausfall vom Verlust des Dienstes entfernt</translation>
    </message>
</context>
<context>
    <name>basalt::window::CanvasController</name>
    <message>
        <source>Connect %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>Cable the rest</source>
        <translation>Rest verkabeln</translation>
    </message>
    <message>
        <source>There is no free port or outlet for %1: add a switch or a PDU.</source>
        <translation>Für %1 ist kein Port und kein Ausgang frei: Einen Switch oder eine PDU hinzufügen.</translation>
    </message>
    <message>
        <source>Everything is cabled already.</source>
        <translation>Es ist schon alles verkabelt.</translation>
    </message>
    <message>
        <source>Bond %1 with %2</source>
        <translation>%1 mit %2 bündeln</translation>
    </message>
    <message>
        <source>Align %1</source>
        <translation>%1 ausrichten</translation>
    </message>
    <message>
        <source>Distribute %1</source>
        <translation>%1 verteilen</translation>
    </message>
    <message>
        <source>Arrange %1</source>
        <translation>%1 anordnen</translation>
    </message>
    <message>
        <source>Arrange all</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Add VLAN %1 to %2</source>
        <translation>VLAN %1 auf %2 hinzufügen</translation>
    </message>
    <message>
        <source>Add a bridge to %1</source>
        <translation>Bridge auf %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add an address in %1 to %2</source>
        <translation>Adresse in %1 auf %2 hinzufügen</translation>
    </message>
</context>
<context>
    <name>basalt::window::DeployMode</name>
    <message>
        <source>its name was typed</source>
        <translation>sein Name wurde eingegeben</translation>
    </message>
</context>
<context>
    <name>basalt::window::DocumentController</name>
    <message>
        <source>Open a design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Designs (*.yaml *.yml);;All files (*)</source>
        <translation>Entwürfe (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Designs (*.yaml)</source>
        <translation>Entwürfe (*.yaml)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
</context>
<context>
    <name>basalt::window::EditMenus</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Put upon it</source>
        <translation>Darauf setzen</translation>
    </message>
    <message>
        <source>Address in</source>
        <translation>Adresse in</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hosts with their bonds, bridges and addresses, devices, VMs</source>
        <translation>Hosts mit ihren Bonds, Bridges und Adressen, Geräte, VMs</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>With names and addresses counted up, without cables</source>
        <translation>Mit weitergezählten Namen und Adressen, ohne Kabel</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>The same once more beside it: copy and paste in one</source>
        <translation>Das Gleiche noch einmal daneben: Kopieren und Einsetzen in einem</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>With its cables</source>
        <translation>Mit seinen Kabeln</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Whatever speaks of it follows</source>
        <translation>Was davon spricht, wird mit geändert</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>All devices in sight</source>
        <translation>Alle Geräte, die zu sehen sind</translation>
    </message>
    <message>
        <source>Cable from here</source>
        <translation>Kabel von hier</translation>
    </message>
    <message>
        <source>Then choose the other end and press C; on a port of the same host this makes a bond</source>
        <translation>Dann das andere Ende wählen und C drücken; an einem Port desselben Hosts wird es ein Bond</translation>
    </message>
    <message>
        <source>What if this fails?</source>
        <translation>Was wäre, wenn das ausfällt?</translation>
    </message>
    <message>
        <source>Shows what would follow; press it again to mend it</source>
        <translation>Zeigt, was folgen würde; noch einmal gedrückt heilt es wieder</translation>
    </message>
    <message>
        <source>VLAN …</source>
        <translation>VLAN …</translation>
    </message>
    <message>
        <source>An interface for one VLAN on this port or bond</source>
        <translation>Eine Schnittstelle für ein VLAN auf diesem Port oder Bond</translation>
    </message>
    <message>
        <source>Add a VLAN</source>
        <translation>VLAN hinzufügen</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>For VMs; addresses of the port or bond move to it</source>
        <translation>Für VMs; Adressen des Ports oder Bonds gehen auf sie über</translation>
    </message>
    <message>
        <source>Bridge on a VLAN …</source>
        <translation>Bridge auf einem VLAN …</translation>
    </message>
    <message>
        <source>For VMs in a network of its own VLAN</source>
        <translation>Für VMs in einem Netz mit eigenem VLAN</translation>
    </message>
    <message>
        <source>Add a bridge on a VLAN</source>
        <translation>Bridge auf einem VLAN hinzufügen</translation>
    </message>
    <message>
        <source>Brings what is selected onto one line</source>
        <translation>Bringt die Auswahl auf eine Linie</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Mitten übereinander</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Mitten nebeneinander</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Equal gaps between three things or more</source>
        <translation>Gleiche Abstände zwischen drei oder mehr Dingen</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Arrange selection</source>
        <translation>Auswahl anordnen</translation>
    </message>
    <message>
        <source>In tiers, about where it stands</source>
        <translation>In Ebenen, etwa dort, wo sie steht</translation>
    </message>
    <message>
        <source>Arrange all</source>
        <translation>Alles anordnen</translation>
    </message>
    <message>
        <source>Gives all places back to the automatic layout</source>
        <translation>Gibt alle Plätze dem automatischen Layout zurück</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Auswahl heranholen</translation>
    </message>
    <message>
        <source>Fills the canvas with what is selected (Z)</source>
        <translation>Füllt die Zeichenfläche mit der Auswahl (Z)</translation>
    </message>
    <message>
        <source>No network yet: insert one</source>
        <translation>Noch kein Netz: eines einfügen</translation>
    </message>
    <message>
        <source>VLAN on %1 (1 to 4094):</source>
        <translation>VLAN auf %1 (1 bis 4094):</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Hier einsetzen</translation>
    </message>
    <message>
        <source>Insert here</source>
        <translation>Hier einfügen</translation>
    </message>
</context>
<context>
    <name>basalt::window::ExportBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export is running</source>
        <translation>Der Export läuft</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Another export is still running; wait for it, or cancel it.</source>
        <translation>Ein anderer Export läuft noch; warten oder abbrechen.</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>basalt::window::FileBar</name>
    <message>
        <source>Show the difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>The file and this window&apos;s design side by side</source>
        <translation>Die Datei und der Entwurf dieses Fensters nebeneinander</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Show what the file holds now; undo brings your changes back</source>
        <translation>Zeigen, was die Datei jetzt enthält; Rückgängig holt Ihre Änderungen zurück</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Go on with your design; saving replaces what is in the file</source>
        <translation>Mit Ihrem Entwurf weitermachen; Speichern ersetzt, was in der Datei steht</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It has been read</source>
        <translation>Es wurde gelesen</translation>
    </message>
    <message>
        <source>Another program has written %1; this is what it holds now. Undo leads back.</source>
        <translation>Ein anderes Programm hat %1 geschrieben; dies ist ihr Inhalt. Rückgängig führt zurück.</translation>
    </message>
    <message>
        <source>Another program has written %1; its changes and yours are joined here. Undo leads back to yours.</source>
        <translation>Ein anderes Programm hat %1 geschrieben; seine Änderungen und Ihre sind hier vereint. Rückgängig führt zu Ihren zurück.</translation>
    </message>
    <message>
        <source>Another program has changed %1, and you have changed the same: %2.</source>
        <translation>Ein anderes Programm hat %1 geändert, und Sie haben dasselbe geändert: %2.</translation>
    </message>
    <message>
        <source>Another program has written %1, and it is no design any more. What you see here is as it was.
%2</source>
        <translation>Ein anderes Programm hat %1 geschrieben, und sie ist kein Entwurf mehr. Was Sie hier sehen, ist, wie es war.
%2</translation>
    </message>
    <message>
        <source>%1 is gone: removed, or renamed. Its design is still here; saving writes the file again.</source>
        <translation>%1 ist weg: gelöscht oder umbenannt. Der Entwurf ist noch hier; Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Difference of %1</source>
        <translation>Unterschied von %1</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>in der Datei</translation>
    </message>
    <message>
        <source>in this window</source>
        <translation>in diesem Fenster</translation>
    </message>
</context>
<context>
    <name>basalt::window::FormController</name>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Aus %1 entfernen</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>%1 umordnen</translation>
    </message>
</context>
<context>
    <name>basalt::window::InsertController</name>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Select a host, a device or a VM to copy.</source>
        <translation>Zum Kopieren einen Host, ein Gerät oder eine VM auswählen.</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>%1 einsetzen</translation>
    </message>
    <message>
        <source>Duplicate as %1</source>
        <translation>Als %1 duplizieren</translation>
    </message>
</context>
<context>
    <name>basalt::window::MainWindow</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Findings %1</source>
        <translation>Befunde %1</translation>
    </message>
    <message>
        <source>Files %1</source>
        <translation>Dateien %1</translation>
    </message>
    <message>
        <source>CMAN</source>
        <translation>CMAN</translation>
    </message>
    <message>
        <source>Corosync 3</source>
        <translation>Corosync 3</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1[*] — Basalt</source>
        <translation>%1[*] — Basalt</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>A deployment is running; pause does not end it. Cancel it first, or wait.</source>
        <translation>Eine Installation läuft; Anhalten beendet sie nicht. Brechen Sie sie erst ab, oder warten Sie.</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
</context>
<context>
    <name>basalt::window::MessageBar</name>
    <message>
        <source>Copy the message</source>
        <translation>Die Meldung kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weiteres</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::OutlineController</name>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>%n Objekt löschen</numerusform>
            <numerusform>%n Objekte löschen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::RecoveryBar</name>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open the design with its unsaved changes; its file stays as it is</source>
        <translation>Den Entwurf mit seinen ungespeicherten Änderungen öffnen; seine Datei bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Give the unsaved changes up for good</source>
        <translation>Die ungespeicherten Änderungen endgültig aufgeben</translation>
    </message>
    <message>
        <source>Basalt did not end properly: a design that was never saved is left, of %1.</source>
        <translation>Basalt wurde nicht ordentlich beendet: Ein nie gespeicherter Entwurf vom %1 ist noch da.</translation>
    </message>
    <message>
        <source>Basalt did not end properly: %1 has changes that were not saved, of %2.</source>
        <translation>Basalt wurde nicht ordentlich beendet: %1 hat Änderungen vom %2, die nicht gespeichert wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%n more after it.</source>
        <translation>
            <numerusform>%n weiterer danach.</numerusform>
            <numerusform>%n weitere danach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::window::StartPage</name>
    <message>
        <source>Draw a cluster that survives</source>
        <translation>Zeichnen Sie einen Cluster, der überlebt</translation>
    </message>
    <message>
        <source>What you draw is checked while you draw it; nothing touches a host before you have seen the plan. Or drop a design file here.</source>
        <translation>Was Sie zeichnen, wird dabei geprüft; kein Host wird angefasst, bevor Sie den Plan gesehen haben. Oder legen Sie eine Entwurfsdatei hier ab.</translation>
    </message>
    <message>
        <source>New cluster …</source>
        <translation>Neuer Cluster …</translation>
    </message>
    <message>
        <source>A complete drawing from a few questions</source>
        <translation>Eine vollständige Zeichnung aus ein paar Fragen</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>A design that is in a file</source>
        <translation>Ein Entwurf, der in einer Datei liegt</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Practice cluster</source>
        <translation>Übungscluster</translation>
    </message>
    <message>
        <source>An example on simulated hosts, to deploy and to break</source>
        <translation>Ein Beispiel auf simulierten Hosts, zum Bereitstellen und Kaputtmachen</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>BEISPIELE</translation>
    </message>
    <message>
        <source>Opens a copy; the example stays as it is</source>
        <translation>Öffnet eine Kopie; das Beispiel bleibt, wie es ist</translation>
    </message>
    <message>
        <source>RECENT FILES</source>
        <translation>ZULETZT GEÖFFNET</translation>
    </message>
    <message>
        <source>A design from files or running hosts</source>
        <translation>Ein Entwurf aus Dateien oder laufenden Hosts</translation>
    </message>
</context>
<context>
    <name>basalt::window::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Find a thing (Ctrl+F)</source>
        <translation>Objekt suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Find a thing</source>
        <translation>Objekt suchen</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draw and check the cluster</source>
        <translation>Den Cluster zeichnen und prüfen</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Ausrollen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>This release cannot watch a running cluster yet</source>
        <translation>Dieser Stand kann einen laufenden Cluster noch nicht beobachten</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Seit dem Speichern geändert</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>The practice cluster: no real host is touched</source>
        <translation>Der Übungscluster: Kein echter Host wird angetastet</translation>
    </message>
    <message>
        <source>Install the design on its hosts</source>
        <translation>Den Entwurf auf seinen Hosts installieren</translation>
    </message>
    <message>
        <source>This window was opened without a way to the hosts</source>
        <translation>Dieses Fenster wurde ohne Weg zu den Hosts geöffnet</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::AddHostWizard</name>
    <message>
        <source>Add a host</source>
        <translation>Host hinzufügen</translation>
    </message>
    <message>
        <source>Add host %1</source>
        <translation>Host %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::AgentPage</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>A level is tried when the one before it has failed. PDUs that are drawn keep their devices.</source>
        <translation>Eine Stufe wird versucht, wenn die davor gescheitert ist. Gezeichnete PDUs behalten ihre Geräte.</translation>
    </message>
    <message>
        <source>Level 1: tried first</source>
        <translation>Stufe 1: zuerst versucht</translation>
    </message>
    <message>
        <source>Level 2: if that fails</source>
        <translation>Stufe 2: wenn das scheitert</translation>
    </message>
    <message>
        <source>ilo, ipmi, apc …</source>
        <translation>ilo, ipmi, apc …</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Whose devices are shown and changed.</source>
        <translation>Deren Geräte gezeigt und geändert werden.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>In the names and descriptions.</source>
        <translation>In Namen und Beschreibungen.</translation>
    </message>
    <message>
        <source>A board is in the host that it kills; any other device switches several hosts by their plugs.</source>
        <translation>Eine Karte steckt in dem Host, den sie abschaltet; jedes andere Gerät schaltet mehrere Hosts nach ihren Steckplätzen.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ArrayPage</name>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>By vendor and product multipath knows how an array wants to be treated.</source>
        <translation>Nach Hersteller und Produkt weiß multipath, wie ein Array behandelt werden will.</translation>
    </message>
    <message>
        <source>One of those that are drawn.</source>
        <translation>Eines der gezeichneten.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>As the array names itself: HP, DELL …</source>
        <translation>Wie das Array sich selbst nennt: HP, DELL …</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>As the array names itself: MSA2312fc …</source>
        <translation>Wie das Array sich selbst nennt: MSA2312fc …</translation>
    </message>
    <message>
        <source>What multipath will do</source>
        <translation>Was multipath tun wird</translation>
    </message>
    <message>
        <source>This array is not in multipath&apos;s table: its defaults are taken.</source>
        <translation>Dieses Array steht nicht in der Tabelle von multipath: Es gelten dessen Vorgaben.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ChangedFilesPage</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Each file that is not the same any more, as it is written now and as it will be.</source>
        <translation>Jede Datei, die nicht mehr dieselbe ist: wie sie jetzt geschrieben wird und wie danach.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <source>as it will be</source>
        <translation>wie es wird</translation>
    </message>
    <message>
        <source>the cluster</source>
        <translation>der Cluster</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no longer written</source>
        <translation>nicht mehr geschrieben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ConsequenceList</name>
    <message>
        <source>kept</source>
        <translation>läuft weiter</translation>
    </message>
    <message>
        <source>with restarts</source>
        <translation>mit Neustarts</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>fällt aus</translation>
    </message>
    <message>
        <source>What faults would do</source>
        <translation>Was Ausfälle bewirken würden</translation>
    </message>
    <message>
        <source>What faults would do to the virtual machines</source>
        <translation>Was Ausfälle für die virtuellen Maschinen bedeuten</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ConvertWizard</name>
    <message>
        <source>Convert to another platform</source>
        <translation>Auf andere Plattform umstellen</translation>
    </message>
    <message>
        <source>Convert to %1</source>
        <translation>Umstellen auf %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::DifferencesPage</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What changes in the design, and what the hosts run in its place. On the left as it is, on the right as it will be.</source>
        <translation>Was sich im Entwurf ändert und was stattdessen auf den Hosts läuft. Links wie es ist, rechts wie es wird.</translation>
    </message>
    <message>
        <source>In the design</source>
        <translation>Im Entwurf</translation>
    </message>
    <message>
        <source>On the hosts</source>
        <translation>Auf den Hosts</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::FenceTestPage</name>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>could not be asked</source>
        <translation>nicht zu fragen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Each device is asked for the status of what it switches, from a host that it does not kill. Nothing is switched.</source>
        <translation>Jedes Gerät wird nach dem Status dessen gefragt, was es schaltet, von einem Host aus, den es nicht abschaltet. Geschaltet wird nichts.</translation>
    </message>
    <message>
        <source>Ask for the status</source>
        <translation>Status abfragen</translation>
    </message>
    <message>
        <source>The agents run on the hosts; passwords reach them on standard input</source>
        <translation>Die Agenten laufen auf den Hosts; Passwörter bekommen sie über die Standardeingabe</translation>
    </message>
    <message>
        <source>%1, plug %2</source>
        <translation>%1, Steckplatz %2</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>asked …</source>
        <translation>gefragt …</translation>
    </message>
    <message>
        <source>Its password is not known.</source>
        <translation>Sein Passwort ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1, asked from %2</source>
        <translation>%1, gefragt von %2 aus</translation>
    </message>
    <message>
        <source>no status, asked from %1</source>
        <translation>kein Status, gefragt von %1 aus</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::FencingPage</name>
    <message>
        <source>Fencing</source>
        <translation>Fencing</translation>
    </message>
    <message>
        <source>A host that is silent has to be switched off before its work is taken over: by its own management board, or by its power.</source>
        <translation>Ein Host, der schweigt, muss abgeschaltet sein, bevor andere seine Arbeit übernehmen: durch seine Managementkarte oder über den Strom.</translation>
    </message>
    <message>
        <source>asked for when it is needed</source>
        <translation>wird bei Bedarf erfragt</translation>
    </message>
    <message>
        <source>Switched PDUs as the second way</source>
        <translation>Schaltbare PDUs als zweiter Weg</translation>
    </message>
    <message>
        <source>Only the boards</source>
        <translation>Nur die Karten</translation>
    </message>
    <message>
        <source>Agent of the boards</source>
        <translation>Agent der Karten</translation>
    </message>
    <message>
        <source>fence_ipmilan speaks with nearly every board.</source>
        <translation>fence_ipmilan spricht mit fast jeder Karte.</translation>
    </message>
    <message>
        <source>Name of the first board</source>
        <translation>Name der ersten Karte</translation>
    </message>
    <message>
        <source>The others count up: magma1-ipmi, magma2-ipmi …</source>
        <translation>Die übrigen zählen weiter: magma1-ipmi, magma2-ipmi …</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>On every board, with the right to power.</source>
        <translation>Auf jeder Karte, mit dem Recht zu schalten.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Goes into the desktop&apos;s keyring for each board, never into the design.</source>
        <translation>Kommt für jede Karte in den Schlüsselbund, nie in den Entwurf.</translation>
    </message>
    <message>
        <source>If a board does not answer</source>
        <translation>Wenn eine Karte nicht antwortet</translation>
    </message>
    <message>
        <source>A board dies with its host&apos;s power; a PDU cuts it and knows it.</source>
        <translation>Eine Karte stirbt mit dem Strom ihres Hosts; eine PDU schaltet ihn ab und weiß es.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::FencingWizard</name>
    <message>
        <source>Fencing</source>
        <translation>Fencing</translation>
    </message>
    <message>
        <source>Fencing with %1</source>
        <translation>Fencing mit %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::FoundPage</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Findings of the import</source>
        <translation>Befunde des Imports</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n hosts</source>
        <translation>
            <numerusform>%1: %n Host</numerusform>
            <numerusform>%1: %n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>A cluster without a name</source>
        <translation>Ein Cluster ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n networks</source>
        <translation>
            <numerusform>%n Netz</numerusform>
            <numerusform>%n Netze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fencing devices</source>
        <translation>
            <numerusform>%n Fencing-Gerät</numerusform>
            <numerusform>%n Fencing-Geräte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual machines</source>
        <translation>
            <numerusform>%n virtuelle Maschine</numerusform>
            <numerusform>%n virtuelle Maschinen</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Look at it before it becomes a design: what is there may itself be broken.</source>
        <translation>Sehen Sie es an, bevor es ein Entwurf wird: was da ist, kann selbst fehlerhaft sein.</translation>
    </message>
    <message>
        <source>Nothing is wrong with it.</source>
        <translation>Daran ist nichts falsch.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::HardwarePage</name>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>By what this machine is told from all others. What is not known yet may be left empty.</source>
        <translation>Woran man diese Maschine von allen anderen unterscheidet. Was noch nicht bekannt ist, darf leer bleiben.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>MAC or WWPN</source>
        <translation>MAC oder WWPN</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>F2 or typing edits a row. With its address a port is found whatever the system calls it.</source>
        <translation>F2 oder Tippen bearbeitet eine Zeile. Mit seiner Adresse wird ein Port gefunden, wie auch immer das System ihn nennt.</translation>
    </message>
    <message>
        <source>System disk</source>
        <translation>Systemplatte</translation>
    </message>
    <message>
        <source>/dev/disk/by-id/…: what LVM may look at besides the LUNs.</source>
        <translation>/dev/disk/by-id/…: was LVM außer den LUNs ansehen darf.</translation>
    </message>
    <message>
        <source>Management board</source>
        <translation>Managementkarte</translation>
    </message>
    <message>
        <source>By which it is switched off.</source>
        <translation>Über die er abgeschaltet wird.</translation>
    </message>
    <message>
        <source>Address of the board</source>
        <translation>Adresse der Karte</translation>
    </message>
    <message>
        <source>If the board has a name that DNS does not know.</source>
        <translation>Wenn die Karte einen Namen hat, den das DNS nicht kennt.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::HostAsker</name>
    <message>
        <source>There are no hosts to be asked: those of this window are simulated in the program&apos;s memory.</source>
        <translation>Es gibt keine Hosts zu fragen: Die dieses Fensters sind im Speicher des Programms simuliert.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Leave those that have not answered</source>
        <translation>Die übergehen, die noch nicht geantwortet haben</translation>
    </message>
    <message>
        <source>Allow the algorithms of old SSH servers (SHA-1)</source>
        <translation>Verfahren alter SSH-Server zulassen (SHA-1)</translation>
    </message>
    <message>
        <source>As that of EL6 has them; new servers need none of them</source>
        <translation>Wie der von EL6 sie hat; neue Server brauchen keines davon</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::HostLine</name>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>connecting …</source>
        <translation>verbindet …</translation>
    </message>
    <message>
        <source>reading …</source>
        <translation>liest …</translation>
    </message>
    <message>
        <source>read: %1</source>
        <translation>gelesen: %1</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht zu lesen</translation>
    </message>
    <message>
        <source>If this is an old server, as that of EL6, allow its algorithms above.</source>
        <translation>Wenn das ein alter Server ist, wie der von EL6, lassen Sie oben seine Verfahren zu.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::HostsPage</name>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>All hosts are alike: two network cards of two ports, two bonds.</source>
        <translation>Alle Hosts sind gleich: zwei Netzwerkkarten mit zwei Ports, zwei Bonds.</translation>
    </message>
    <message>
        <source>Number of hosts</source>
        <translation>Anzahl der Hosts</translation>
    </message>
    <message>
        <source>Two are the usual case. An even number can be cut into halves.</source>
        <translation>Zwei sind der übliche Fall. Eine gerade Anzahl kann in Hälften zerfallen.</translation>
    </message>
    <message>
        <source>Name of the first host</source>
        <translation>Name des ersten Hosts</translation>
    </message>
    <message>
        <source>The others count up from it: magma1, magma2 …</source>
        <translation>Die übrigen zählen von ihm weiter: magma1, magma2 …</translation>
    </message>
    <message>
        <source>The hosts: %1</source>
        <translation>Die Hosts: %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ImportReader</name>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Ask all of them at once (Return)</source>
        <translation>Alle zugleich fragen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Name at least one host.</source>
        <translation>Nennen Sie mindestens einen Host.</translation>
    </message>
    <message>
        <source>They are being read.</source>
        <translation>Sie werden gelesen.</translation>
    </message>
    <message>
        <source>Without %1 the design would look complete and not be so: read again, or take it off the list.</source>
        <translation>Ohne %1 sähe der Entwurf vollständig aus und wäre es nicht: lesen Sie noch einmal, oder nehmen Sie ihn aus der Liste.</translation>
    </message>
    <message>
        <source>They have to be read first.</source>
        <translation>Sie müssen erst gelesen werden.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ImportWizard</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Add at least one file.</source>
        <translation>Mindestens eine Datei hinzufügen.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import von %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::LockingPage</name>
    <message>
        <source>Locking and waiting</source>
        <translation>Sperren und Warten</translation>
    </message>
    <message>
        <source>All hosts see the same volumes: who may change them, and how long I/O waits when no path is left.</source>
        <translation>Alle Hosts sehen dieselben Volumes: wer sie ändern darf und wie lange Zugriffe warten, wenn kein Pfad mehr da ist.</translation>
    </message>
    <message>
        <source>Locks</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>lvmlockd over dlm: each host locks a volume for itself; the cluster starts both before the volume groups.</source>
        <translation>lvmlockd über dlm: Jeder Host sperrt ein Volume für sich; der Cluster startet beide vor den Volumegruppen.</translation>
    </message>
    <message>
        <source>clvmd over dlm: volume groups are clustered, and every change is told to all hosts.</source>
        <translation>clvmd über dlm: Volumegruppen gehören dem Cluster, und jede Änderung erfahren alle Hosts.</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Checks without a path</source>
        <translation>Prüfungen ohne Pfad</translation>
    </message>
    <message>
        <source>%1 s each. Long enough for a controller&apos;s takeover, shorter than the stop of a guest: 18 is a good number.</source>
        <translation>Je %1 s. Lang genug für die Übernahme durch den anderen Controller, kürzer als das Anhalten eines Gasts: 18 ist gut.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::LunsPage</name>
    <message>
        <source>LUNs</source>
        <translation>LUNs</translation>
    </message>
    <message>
        <source>The WWID tells a LUN from all others, whatever path leads to it; the alias is its name on every host. LUNs of one volume group are one pool of space.</source>
        <translation>An der WWID erkennt man eine LUN, welcher Pfad auch zu ihr führt; der Alias ist ihr Name auf jedem Host. LUNs einer Volumegruppe sind ein gemeinsamer Vorrat an Platz.</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>WWID</source>
        <translation>WWID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>Volume group</source>
        <translation>Volumegruppe</translation>
    </message>
    <message>
        <source>F2 or typing edits a cell</source>
        <translation>F2 oder Tippen bearbeitet eine Zelle</translation>
    </message>
    <message>
        <source>Add a LUN</source>
        <translation>LUN hinzufügen</translation>
    </message>
    <message>
        <source>Named and owned in turn</source>
        <translation>Der Reihe nach benannt und zugeteilt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the selected LUN out of the design</source>
        <translation>Die gewählte LUN aus dem Entwurf nehmen</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Read from the hosts</source>
        <translation>Von den Hosts lesen</translation>
    </message>
    <message>
        <source>Ask all hosts at once which LUNs they see; nothing is changed on them</source>
        <translation>Alle Hosts zugleich fragen, welche LUNs sie sehen; auf ihnen wird nichts geändert</translation>
    </message>
    <message>
        <source>What is wrong with the LUNs</source>
        <translation>Was an den LUNs falsch ist</translation>
    </message>
    <message>
        <source>no host</source>
        <translation>keinem Host</translation>
    </message>
    <message numerus="yes">
        <source>%n LUNs found on %1</source>
        <translation>
            <numerusform>%n LUN gefunden auf %1</numerusform>
            <numerusform>%n LUNs gefunden auf %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every LUN of the list is seen by its hosts, and by as many paths on each.</source>
        <translation>Jede LUN der Liste wird von ihren Hosts gesehen, und auf jedem über gleich viele Pfade.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::NetworksPage</name>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Each host has a bond to the world and one for the heartbeat, each over two switches.</source>
        <translation>Jeder Host hat einen Bond nach außen und einen für den Heartbeat, jeden über zwei Switches.</translation>
    </message>
    <message>
        <source>Public network</source>
        <translation>Öffentliches Netz</translation>
    </message>
    <message>
        <source>By which people and guests are reached.</source>
        <translation>Über das man Hosts und Gäste erreicht.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The router in it; the hosts take their time from it, too.</source>
        <translation>Der Router darin; auch die Uhrzeit beziehen die Hosts von ihm.</translation>
    </message>
    <message>
        <source>Address of the first host</source>
        <translation>Adresse des ersten Hosts</translation>
    </message>
    <message>
        <source>The others count up from it.</source>
        <translation>Die übrigen zählen von ihr weiter.</translation>
    </message>
    <message>
        <source>Heartbeat network</source>
        <translation>Heartbeat-Netz</translation>
    </message>
    <message>
        <source>Ring 0, on switches of its own. Nobody else needs to know it.</source>
        <translation>Ring 0, auf eigenen Switches. Sonst muss es niemand kennen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>VLAN of the guests</source>
        <translation>VLAN der Gäste</translation>
    </message>
    <message>
        <source>None: guests are in the public network.</source>
        <translation>Keins: Gäste sind im öffentlichen Netz.</translation>
    </message>
    <message>
        <source>Network of the boards</source>
        <translation>Netz der Karten</translation>
    </message>
    <message>
        <source>VLAN 20, by which hosts shoot each other.</source>
        <translation>VLAN 20, über das Hosts einander abschalten.</translation>
    </message>
    <message>
        <source>Guests and boards</source>
        <translation>Gäste und Karten</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::NewClusterWizard</name>
    <message>
        <source>New cluster</source>
        <translation>Neuer Cluster</translation>
    </message>
    <message>
        <source>New cluster %1</source>
        <translation>Neuer Cluster %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::NewHostPage</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>It gets the ports, bonds and bridges of another host, a cable to each switch where that one has one, its zones, its outlets and its fencing.</source>
        <translation>Er bekommt Ports, Bonds und Bridges eines anderen Hosts, ein Kabel zu jedem Switch, an dem jener eines hat, dazu Zonen, Ausgänge und Fencing.</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>The host whose layout it copies.</source>
        <translation>Der Host, dessen Aufbau er übernimmt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The next free one.</source>
        <translation>Der nächste freie.</translation>
    </message>
    <message>
        <source>Address in %1</source>
        <translation>Adresse in %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::OldHostPage</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Another machine takes the place of a host: the same name, addresses and cables.</source>
        <translation>Eine andere Maschine tritt an die Stelle eines Hosts: mit Namen, Adressen und Kabeln.</translation>
    </message>
    <message>
        <source>Whose machine is replaced.</source>
        <translation>Dessen Maschine ersetzt wird.</translation>
    </message>
    <message>
        <source>It keeps: %1; power from %2.</source>
        <translation>Er behält: %1; Strom von %2.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ParametersPage</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>What the agent wants to know, as its own description says.</source>
        <translation>Was der Agent wissen will, nach seiner eigenen Beschreibung.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the first board</source>
        <translation>Adresse der ersten Karte</translation>
    </message>
    <message>
        <source>Name or IP address of the device.</source>
        <translation>Name oder IP-Adresse des Geräts.</translation>
    </message>
    <message>
        <source>Name or IP address; the others count up from it.</source>
        <translation>Name oder IP-Adresse; die übrigen zählen weiter.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>With the right to switch power, and no more.</source>
        <translation>Mit dem Recht zu schalten und keinem weiteren.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Goes into the desktop&apos;s keyring, never into the design.</source>
        <translation>Kommt in den Schlüsselbund, nie in den Entwurf.</translation>
    </message>
    <message>
        <source>Plug of %1</source>
        <translation>Steckplatz von %1</translation>
    </message>
    <message>
        <source>Outlet, slot or domain on the device.</source>
        <translation>Ausgang, Einschub oder Domäne am Gerät.</translation>
    </message>
    <message>
        <source>What the agent also knows</source>
        <translation>Was der Agent noch kennt</translation>
    </message>
    <message>
        <source>Old names are not offered: %1. What is written bears the name that the platform knows.</source>
        <translation>Alte Namen werden nicht angeboten: %1. Geschrieben wird der Name, den die Plattform kennt.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>standard: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unchanged, or asked for</source>
        <translation>unverändert oder erfragt</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::PlatformPage</name>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Hosts, cables, addresses, storage and guests stay as they are drawn; what the other system calls otherwise, or does not have, is changed.</source>
        <translation>Hosts, Kabel, Adressen, Speicher und Gäste bleiben wie gezeichnet; was das andere System anders nennt oder nicht hat, wird geändert.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::PreviewPane</name>
    <message>
        <source>The drawing that the answers make</source>
        <translation>Die Zeichnung, die aus den Antworten entsteht</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>The answers do not fit yet</source>
        <translation>Die Antworten passen noch nicht</translation>
    </message>
    <message>
        <source>No errors, no warnings</source>
        <translation>Keine Fehler, keine Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>basalt::wizards::PurposePage</name>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>What is the cluster for, and which system do its hosts run?</source>
        <translation>Wozu ist der Cluster da, und welches System läuft auf den Hosts?</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>Name des Clusters</translation>
    </message>
    <message>
        <source>Hosts and boards are called after it.</source>
        <translation>Hosts und Karten heißen nach ihm.</translation>
    </message>
    <message>
        <source>System of the hosts</source>
        <translation>System der Hosts</translation>
    </message>
    <message>
        <source>Virtual machines that move between the hosts</source>
        <translation>Virtuelle Maschinen, die zwischen den Hosts umziehen</translation>
    </message>
    <message>
        <source>Their disks are on an array that all hosts see.</source>
        <translation>Ihre Platten liegen auf einem Array, das alle Hosts sehen.</translation>
    </message>
    <message>
        <source>Services without shared disks</source>
        <translation>Dienste ohne gemeinsame Platten</translation>
    </message>
    <message>
        <source>No SAN: what the services need, they replicate themselves.</source>
        <translation>Kein SAN: was die Dienste brauchen, replizieren sie selbst.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::QuorumPage</name>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>When hosts are cut from each other, at most one part may go on.</source>
        <translation>Wenn Hosts voneinander getrennt sind, darf höchstens ein Teil weitermachen.</translation>
    </message>
    <message>
        <source>After a cold start wait until every host was seen</source>
        <translation>Nach einem Kaltstart warten, bis jeder Host gesehen wurde</translation>
    </message>
    <message>
        <source>More than half of the hosts</source>
        <translation>Mehr als die Hälfte der Hosts</translation>
    </message>
    <message>
        <source>Simple; of an even number neither half goes on.</source>
        <translation>Einfach; bei gerader Anzahl macht keine Hälfte weiter.</translation>
    </message>
    <message>
        <source>Either one of the two (two_node)</source>
        <translation>Einer der beiden (two_node)</translation>
    </message>
    <message>
        <source>Whoever shoots the other first goes on: fencing has to be sound.</source>
        <translation>Wer den anderen zuerst abschaltet, macht weiter: Das Fencing muss stimmen.</translation>
    </message>
    <message>
        <source>Of two halves the one with the lowest node id</source>
        <translation>Von zwei Hälften die mit der kleinsten Knotennummer</translation>
    </message>
    <message>
        <source>The other half stops, even if it is the healthy one.</source>
        <translation>Die andere hält an, auch wenn sie die gesunde ist.</translation>
    </message>
    <message>
        <source>A third machine has a vote (qdevice)</source>
        <translation>Eine dritte Maschine hat eine Stimme (qdevice)</translation>
    </message>
    <message>
        <source>It runs corosync-qnetd and stands outside, reached over another network.</source>
        <translation>Auf ihr läuft corosync-qnetd; sie steht außerhalb und ist über ein anderes Netz erreichbar.</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>Name oder Adresse</translation>
    </message>
    <message>
        <source>ffsplit: one vote, for even numbers</source>
        <translation>ffsplit: eine Stimme, für gerade Anzahl</translation>
    </message>
    <message>
        <source>lms: the last host goes on alone</source>
        <translation>lms: der letzte Host macht allein weiter</translation>
    </message>
    <message>
        <source>The third machine</source>
        <translation>Die dritte Maschine</translation>
    </message>
    <message>
        <source>Not one of these hosts, best in another room.</source>
        <translation>Keiner dieser Hosts, am besten in einem anderen Raum.</translation>
    </message>
    <message>
        <source>Its vote</source>
        <translation>Ihre Stimme</translation>
    </message>
    <message>
        <source>With lms the cluster depends on it once hosts are gone.</source>
        <translation>Mit lms hängt der Cluster von ihr ab, sobald Hosts fehlen.</translation>
    </message>
    <message>
        <source>A host that boots while cut off does not shoot the other one</source>
        <translation>Ein Host, der getrennt startet, schaltet den anderen nicht ab</translation>
    </message>
    <message>
        <source>Reached over</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>Without this network it has no vote to give.</source>
        <translation>Ohne dieses Netz hat sie keine Stimme zu geben.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ReplaceHostWizard</name>
    <message>
        <source>Replace a host</source>
        <translation>Host ersetzen</translation>
    </message>
    <message>
        <source>Replace the machine of %1</source>
        <translation>Maschine von %1 ersetzen</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::RingsPage</name>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>The networks by which the hosts hear each other. The first one is preferred; two that share no switch outlast any single fault.</source>
        <translation>Die Netze, über die die Hosts einander hören. Das erste wird bevorzugt; zwei ohne gemeinsamen Switch überstehen jeden einzelnen Ausfall.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Tick those that are rings. Alt+Up and Alt+Down move one. Only networks in which every host has an address can be chosen.</source>
        <translation>Ankreuzen, was ein Ring ist. Alt+Auf und Alt+Ab verschieben. Wählbar sind nur Netze, in denen jeder Host eine Adresse hat.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Prefer this ring (Alt+Up)</source>
        <translation>Diesen Ring bevorzugen (Alt+Auf)</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Prefer the other ring (Alt+Down)</source>
        <translation>Den anderen Ring bevorzugen (Alt+Ab)</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::RingsWizard</name>
    <message>
        <source>Rings and quorum</source>
        <translation>Ringe und Quorum</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ShotsPage</name>
    <message>
        <source>Who shoots whom</source>
        <translation>Wer schaltet wen ab</translation>
    </message>
    <message>
        <source>A host never uses the device that kills it; each level is tried in turn.</source>
        <translation>Ein Host benutzt nie das Gerät, das ihn selbst abschaltet; die Stufen werden der Reihe nach versucht.</translation>
    </message>
    <message>
        <source>whoever is faster</source>
        <translation>wer schneller ist</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Who wins if both shoot</source>
        <translation>Wer gewinnt, wenn beide schalten</translation>
    </message>
    <message>
        <source>Its own device waits, so that the other host is off before. Without it both may die.</source>
        <translation>Sein eigenes Gerät wartet, damit der andere vorher aus ist. Sonst können beide sterben.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Longer than a shot takes to be sent: 5 to 15 s.</source>
        <translation>Länger als das Absenden eines Schusses: 5 bis 15 s.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::ShotsPicture</name>
    <message>
        <source>Nobody can shoot %1.</source>
        <translation>Niemand kann %1 abschalten.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>%1 shoot %2 by %3.</source>
        <translation>%1 schalten %2 ab durch %3.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>Who shoots whom</source>
        <translation>Wer schaltet wen ab</translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::SourcesPage</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Choose one or several files</source>
        <translation>Eine oder mehrere Dateien wählen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take the text of the clipboard</source>
        <translation>Den Text der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Do without the selected one</source>
        <translation>Auf die gewählte verzichten</translation>
    </message>
    <message>
        <source>Files of a cluster</source>
        <translation>Dateien eines Clusters</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Files or hosts</source>
        <translation>Dateien oder Hosts</translation>
    </message>
    <message>
        <source>A design of a cluster that is there already.</source>
        <translation>Ein Entwurf eines Clusters, den es schon gibt.</translation>
    </message>
    <message>
        <source>What somebody has sent, also from a terminal or an article.</source>
        <translation>Was jemand geschickt hat, auch aus einem Terminal oder einem Artikel.</translation>
    </message>
    <message>
        <source>Running hosts</source>
        <translation>Laufende Hosts</translation>
    </message>
    <message>
        <source>Over SSH, as your own ssh reaches them. They are only read, never changed.</source>
        <translation>Über SSH, wie Ihr eigenes ssh sie erreicht. Sie werden nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <source>cluster.conf, corosync.conf, a CIB, crm shell text, or a terminal log in which they were shown. Several complement each other. What is not understood is kept in the design.</source>
        <translation>cluster.conf, corosync.conf, eine CIB, Text der crm-Shell oder ein Terminalprotokoll, in dem sie gezeigt wurden. Mehrere ergänzen einander. Was nicht verstanden wird, bleibt im Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>All hosts of the cluster, with blanks between them: aliases of ~/.ssh/config, or USER@ADDRESS:PORT.</source>
        <translation>Alle Hosts des Clusters, mit Leerzeichen dazwischen: Namen aus ~/.ssh/config oder BENUTZER@ADRESSE:PORT.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::StateLine</name>
    <message>
        <source>What is wrong with %1</source>
        <translation>Was mit %1 nicht stimmt</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::StepRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Go to page %1</source>
        <translation>Zur Seite %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>One array with two controllers, reached over two fabrics or two storage networks.</source>
        <translation>Ein Array mit zwei Controllern, erreichbar über zwei Fabrics oder zwei Speichernetze.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Fibre Channel</source>
        <translation>Fibre Channel</translation>
    </message>
    <message>
        <source>iSCSI</source>
        <translation>iSCSI</translation>
    </message>
    <message>
        <source> GiB</source>
        <translation> GiB</translation>
    </message>
    <message>
        <source>placeholders</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>not on LVM</source>
        <translation>nicht auf LVM</translation>
    </message>
    <message>
        <source>SAN</source>
        <translation>SAN</translation>
    </message>
    <message>
        <source>How the hosts reach their shared disks.</source>
        <translation>Wie die Hosts ihre gemeinsamen Platten erreichen.</translation>
    </message>
    <message>
        <source>Array</source>
        <translation>Array</translation>
    </message>
    <message>
        <source>multipath takes its settings by vendor and product.</source>
        <translation>multipath wählt seine Einstellungen nach Hersteller und Produkt.</translation>
    </message>
    <message>
        <source>Number of LUNs</source>
        <translation>Anzahl der LUNs</translation>
    </message>
    <message>
        <source>Together they are the volume group vg_vm.</source>
        <translation>Zusammen sind sie die Volumegruppe vg_vm.</translation>
    </message>
    <message>
        <source>Size of each</source>
        <translation>Größe einer LUN</translation>
    </message>
    <message>
        <source>WWIDs</source>
        <translation>WWIDs</translation>
    </message>
    <message>
        <source>As multipath -ll prints them, separated by commas. If they are not known yet, placeholders stand for them.</source>
        <translation>Wie multipath -ll sie ausgibt, durch Kommas getrennt. Solange sie nicht bekannt sind, stehen Platzhalter da.</translation>
    </message>
    <message>
        <source>System disk of the first host</source>
        <translation>Systemplatte des ersten Hosts</translation>
    </message>
    <message>
        <source>/dev/disk/by-id/…: what LVM may look at besides the LUNs.</source>
        <translation>/dev/disk/by-id/…: was LVM außer den LUNs ansehen darf.</translation>
    </message>
    <message>
        <source>Volume group of the root file system</source>
        <translation>Volumegruppe des Wurzeldateisystems</translation>
    </message>
    <message>
        <source>Empty: it is not on LVM.</source>
        <translation>Leer: Es liegt nicht auf LVM.</translation>
    </message>
    <message>
        <source>Names of disks</source>
        <translation>Namen der Platten</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::StorageWizard</name>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Storage of %1</source>
        <translation>Speicher von %1</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Finish draws all of this at once; one undo takes it away again.</source>
        <translation>Fertigstellen zeichnet alles auf einmal; einmal Rückgängig nimmt es wieder weg.</translation>
    </message>
    <message>
        <source>Before it can be deployed</source>
        <translation>Bevor er ausgerollt werden kann</translation>
    </message>
    <message>
        <source>Hosts: %1, on %2</source>
        <translation>Hosts: %1, mit %2</translation>
    </message>
    <message>
        <source>Switches: %1</source>
        <translation>Switches: %1</translation>
    </message>
    <message>
        <source>Rings: heartbeat (%1), then public (%2)</source>
        <translation>Ringe: heartbeat (%1), dann public (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Array: %1, %2 %3, with %n LUNs in the volume group vg_vm</source>
        <translation>
            <numerusform>Array: %1, %2 %3, mit %n LUN in der Volumegruppe vg_vm</numerusform>
            <numerusform>Array: %1, %2 %3, mit %n LUNs in der Volumegruppe vg_vm</numerusform>
        </translation>
    </message>
    <message>
        <source>Fencing: %1 for each host</source>
        <translation>Fencing: %1 für jeden Host</translation>
    </message>
    <message>
        <source>, then both PDUs</source>
        <translation>, danach beide PDUs</translation>
    </message>
    <message>
        <source>Cables: %1, and two power cords for each host</source>
        <translation>Kabel: %1, dazu zwei Netzkabel für jeden Host</translation>
    </message>
    <message>
        <source>The passwords of the boards are asked for when they are needed.</source>
        <translation>Die Passwörter der Karten werden bei Bedarf erfragt.</translation>
    </message>
    <message>
        <source>The password of the boards goes into the keyring.</source>
        <translation>Das Passwort der Karten kommt in den Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::TimingPage</name>
    <message>
        <source>Time and encryption</source>
        <translation>Zeit und Verschlüsselung</translation>
    </message>
    <message>
        <source>How long a host may be silent before it counts as lost, and whether others may listen.</source>
        <translation>Wie lange ein Host schweigen darf, bis er als verloren gilt, und ob andere mithören können.</translation>
    </message>
    <message>
        <source>Encrypt what the hosts tell each other</source>
        <translation>Verschlüsseln, was die Hosts einander sagen</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>standard: %1 ms</source>
        <translation>Standard: %1 ms</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Shorter finds a dead host sooner and shoots a busy one more often. Switches that take long to converge want a longer one.</source>
        <translation>Kürzer findet einen toten Host früher und schaltet öfter einen nur beschäftigten ab. Switches, die lange brauchen, wollen eine längere Zeit.</translation>
    </message>
    <message>
        <source>With a key that every host has</source>
        <translation>Mit einem Schlüssel, den jeder Host hat</translation>
    </message>
    <message>
        <source>Without a key, everybody in these networks may pose as a host.</source>
        <translation>Ohne Schlüssel kann sich jeder in diesen Netzen als Host ausgeben.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::WizardDialog</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Leave everything as it is (Escape)</source>
        <translation>Alles lassen, wie es ist (Escape)</translation>
    </message>
    <message>
        <source>The page before (Alt+Left)</source>
        <translation>Die Seite davor (Alt+Links)</translation>
    </message>
    <message>
        <source>The page after (Return)</source>
        <translation>Die Seite danach (Eingabe)</translation>
    </message>
    <message>
        <source>Make it so, as one step that can be undone (Ctrl+Return)</source>
        <translation>Alles übernehmen, als ein Schritt, der sich rückgängig machen lässt (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::WizardLauncher</name>
    <message>
        <source>Choose the cluster&apos;s platform first, in the inspector: what a wizard asks depends on it.</source>
        <translation>Zuerst im Inspektor die Plattform des Clusters wählen: Von ihr hängt ab, was ein Assistent fragt.</translation>
    </message>
</context>
<context>
    <name>basalt::wizards::WizardPage</name>
    <message>
        <source>Questions that one may leave alone</source>
        <translation>Fragen, die man auch lassen kann</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>A mapping is expected here.</source>
        <translation>Hier wird ein Mapping erwartet.</translation>
    </message>
    <message>
        <source>%1 must be given, as a text.</source>
        <translation>%1 muss als Text angegeben sein.</translation>
    </message>
    <message>
        <source>%1 must be true or false.</source>
        <translation>%1 muss true oder false sein.</translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation>%1 muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be given, as a list.</source>
        <translation>%1 muss als Liste angegeben sein.</translation>
    </message>
    <message>
        <source>A text is expected here.</source>
        <translation>Hier wird ein Text erwartet.</translation>
    </message>
    <message>
        <source>%1 must be given, as a mapping.</source>
        <translation>%1 muss als Mapping angegeben sein.</translation>
    </message>
    <message>
        <source>%1 has the unknown value %2.</source>
        <translation>%1 hat den unbekannten Wert %2.</translation>
    </message>
    <message>
        <source>The key %1 is unknown.</source>
        <translation>Der Schlüssel %1 ist unbekannt.</translation>
    </message>
    <message>
        <source>This file belongs to no part of the catalogue.</source>
        <translation>Diese Datei gehört zu keinem Teil des Katalogs.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Write one JSON document for programs.</source>
        <translation>Ein JSON-Dokument für Programme ausgeben.</translation>
    </message>
    <message>
        <source>Write failures only; the exit code tells the rest.</source>
        <translation>Nur Fehlschläge ausgeben; den Rest sagt der Exit-Code.</translation>
    </message>
    <message>
        <source>Write more: reasons, sources, what was left out.</source>
        <translation>Mehr ausgeben: Gründe, Quellen, was ausgelassen wurde.</translation>
    </message>
    <message>
        <source>Colours: auto, always or never.</source>
        <translation>Farben: auto, always oder never.</translation>
    </message>
    <message>
        <source>Language of the texts: en or de.</source>
        <translation>Sprache der Texte: en oder de.</translation>
    </message>
    <message>
        <source>“%1” is not in this release of Basalt yet; it has %2</source>
        <translation>„%1“ gibt es in diesem Stand von Basalt noch nicht; es gibt %2</translation>
    </message>
    <message>
        <source>there is no command “%1”; known: %2</source>
        <translation>einen Befehl „%1“ gibt es nicht; bekannt: %2</translation>
    </message>
    <message>
        <source>there is no command “%1”; did you mean “%2”?</source>
        <translation>einen Befehl „%1“ gibt es nicht; gemeint ist vielleicht „%2“</translation>
    </message>
    <message>
        <source>--color is auto, always or never</source>
        <translation>--color ist auto, always oder never</translation>
    </message>
    <message>
        <source>the language “%1” is not known; there are %2</source>
        <translation>die Sprache „%1“ ist unbekannt; es gibt %2</translation>
    </message>
    <message>
        <source>something is missing: %1</source>
        <translation>es fehlt etwas: %1</translation>
    </message>
    <message>
        <source>“%1” is too much: %2</source>
        <translation>„%1“ ist zu viel: %2</translation>
    </message>
    <message>
        <source>a command comes first; `basalt --help` lists them</source>
        <translation>zuerst kommt ein Befehl; `basalt --help` listet alle auf</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>down</source>
        <translation>stehen</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>if this fails</source>
        <translation>wenn dies ausfällt</translation>
    </message>
    <message>
        <source>because</source>
        <translation>weil</translation>
    </message>
    <message>
        <source>%1 faults: service kept %2, degraded %3, lost %4</source>
        <translation>%1 Ausfälle: Dienst erhalten %2, eingeschränkt %3, verloren %4</translation>
    </message>
    <message>
        <source>Single faults</source>
        <translation>Einzelausfälle</translation>
    </message>
    <message>
        <source>without any effect: %1 (--verbose lists them)</source>
        <translation>ohne jede Wirkung: %1 (--verbose listet sie auf)</translation>
    </message>
    <message>
        <source>Pairs of faults</source>
        <translation>Doppelausfälle</translation>
    </message>
    <message>
        <source>--depth is 1 (single faults) or 2 (pairs too)</source>
        <translation>--depth ist 1 (Einzelausfälle) oder 2 (auch Doppelausfälle)</translation>
    </message>
    <message>
        <source>Judge every single fault, and every pair, worst first.</source>
        <translation>Jeden Einzelausfall und jedes Paar beurteilen, das Schlimmste zuerst.</translation>
    </message>
    <message>
        <source>Counts VMs that stay down or restart. With --depth 2 the worst pairs follow.</source>
        <translation>Zählt VMs, die stehen bleiben oder neu starten. Mit --depth 2 folgen die schlimmsten Paare.</translation>
    </message>
    <message>
        <source>1: single faults; 2: pairs of faults too.</source>
        <translation>1: Einzelausfälle; 2: auch Doppelausfälle.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Run every rule on a design.</source>
        <translation>Jede Regel auf einen Entwurf anwenden.</translation>
    </message>
    <message>
        <source>Lists what is wrong or unwise, worst first, each with its remedy. Exits 1 if there is an error that no waiver covers.</source>
        <translation>Listet auf, was falsch oder unklug ist, das Schlimmste zuerst, jeweils mit Abhilfe. Endet mit 1, wenn ein Fehler vorliegt, den kein Verzicht deckt.</translation>
    </message>
    <message>
        <source>A cluster.conf (cman).</source>
        <translation>Eine cluster.conf (cman).</translation>
    </message>
    <message>
        <source>A corosync.conf.</source>
        <translation>Eine corosync.conf.</translation>
    </message>
    <message>
        <source>A CIB as XML (cibadmin -Q).</source>
        <translation>Ein CIB als XML (cibadmin -Q).</translation>
    </message>
    <message>
        <source>crm shell text (crm configure show).</source>
        <translation>crm-Shell-Text (crm configure show).</translation>
    </message>
    <message>
        <source>A terminal log or an article; blocks are found by themselves.</source>
        <translation>Ein Terminal-Mitschnitt oder ein Artikel; Blöcke werden von selbst gefunden.</translation>
    </message>
    <message>
        <source>cannot read the file: %1</source>
        <translation>die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the file is larger than 16 MiB</source>
        <translation>die Datei ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>design written to %1</source>
        <translation>Entwurf geschrieben nach %1</translation>
    </message>
    <message>
        <source>Write the design to this file instead of standard output.</source>
        <translation>Den Entwurf in diese Datei statt auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>Several files complement each other. What is broken is told with its line, the rest is recovered; what is not understood is kept. Exits 1 if there is an error.</source>
        <translation>Mehrere Dateien ergänzen einander. Defektes wird mit Zeile genannt, der Rest gerettet; was nicht verstanden wird, bleibt erhalten. Endet mit 1, wenn ein Fehler vorliegt.</translation>
    </message>
    <message>
        <source>files in %1: %2</source>
        <translation>Dateien in %1: %2</translation>
    </message>
    <message>
        <source>files with placeholders (@secret:NAME@) instead of secrets: %1</source>
        <translation>Dateien mit Platzhaltern (@secret:NAME@) statt Geheimnissen: %1</translation>
    </message>
    <message>
        <source>say where to: --out DIR</source>
        <translation>angeben, wohin: --out DIR</translation>
    </message>
    <message>
        <source>Write every file of every host into a folder.</source>
        <translation>Jede Datei jedes Hosts in einen Ordner schreiben.</translation>
    </message>
    <message>
        <source>DIR/&lt;host&gt;/etc/... are the files of the hosts, DIR/cluster holds the CIB as XML, crm shell text and pcs commands. Secrets are placeholders. A folder that is neither empty nor written by this command is left alone.</source>
        <translation>DIR/&lt;host&gt;/etc/... sind die Dateien der Hosts, DIR/cluster enthält den CIB als XML, crm-Shell-Text und pcs-Befehle. Geheimnisse sind Platzhalter. Ein Ordner, der weder leer noch von diesem Befehl geschrieben ist, bleibt unberührt.</translation>
    </message>
    <message>
        <source>The folder to write into.</source>
        <translation>Der Zielordner.</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>braucht</translation>
    </message>
    <message>
        <source>rules: %1. `basalt rules ID` explains one.</source>
        <translation>Regeln: %1. `basalt rules ID` erklärt eine.</translation>
    </message>
    <message>
        <source>there is no rule “%1”; `basalt rules` lists them</source>
        <translation>eine Regel „%1“ gibt es nicht; `basalt rules` listet sie auf</translation>
    </message>
    <message>
        <source>there is no rule “%1”; did you mean “%2”?</source>
        <translation>eine Regel „%1“ gibt es nicht; gemeint ist vielleicht „%2“</translation>
    </message>
    <message>
        <source>List the rules, or explain some of them.</source>
        <translation>Die Regeln auflisten oder einige erklären.</translation>
    </message>
    <message>
        <source>Without an ID every rule with its severity; with one what it checks, why, the remedy, the source and what it needs to decide.</source>
        <translation>Ohne ID jede Regel mit ihrer Schwere; mit einer: was sie prüft, warum, die Abhilfe, die Quelle und was sie zur Entscheidung braucht.</translation>
    </message>
    <message>
        <source>“%1” is a VM; what fails is hardware below it</source>
        <translation>„%1“ ist eine VM; ausfallen kann die Hardware darunter</translation>
    </message>
    <message>
        <source>kept: no VM is interrupted</source>
        <translation>erhalten: keine VM wird unterbrochen</translation>
    </message>
    <message>
        <source>degraded: some VMs restart, all run in the end</source>
        <translation>eingeschränkt: manche VMs starten neu, am Ende laufen alle</translation>
    </message>
    <message>
        <source>lost: a VM stays down, or the cluster waits</source>
        <translation>verloren: eine VM bleibt stehen, oder der Cluster wartet</translation>
    </message>
    <message>
        <source>no quorum</source>
        <translation>kein Quorum</translation>
    </message>
    <message>
        <source>cannot be fenced</source>
        <translation>nicht zu fencen</translation>
    </message>
    <message>
        <source>%1 of %2 paths</source>
        <translation>%1 von %2 Pfaden</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>keep running: %1</source>
        <translation>laufen weiter: %1</translation>
    </message>
    <message>
        <source>If %1 fails, service is</source>
        <translation>Fällt %1 aus, ist der Dienst</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message>
        <source>Redundancy lost without harm</source>
        <translation>Ohne Schaden verlorene Redundanz</translation>
    </message>
    <message>
        <source>say what fails: --fail lan-a</source>
        <translation>angeben, was ausfällt: --fail lan-a</translation>
    </message>
    <message>
        <source>Say what follows if things fail.</source>
        <translation>Sagen, was aus Ausfällen folgt.</translation>
    </message>
    <message>
        <source>Things are written like lan-a, magma1:eth0, magma1:eth0--lan-a:1, magma1.bond0, magma1.card1, msa1.A, pdu-a:3, ups-1. Several fail together.</source>
        <translation>Objekte werden so geschrieben: lan-a, magma1:eth0, magma1:eth0--lan-a:1, magma1.bond0, magma1.card1, msa1.A, pdu-a:3, ups-1. Mehrere fallen zusammen aus.</translation>
    </message>
    <message>
        <source>What fails; may be repeated.</source>
        <translation>Was ausfällt; darf mehrfach angegeben werden.</translation>
    </message>
    <message>
        <source>cluster.platform: “%1” is not known; there are %2</source>
        <translation>cluster.platform: „%1“ ist unbekannt; es gibt %2</translation>
    </message>
    <message>
        <source>cluster.platform: “%1” is not known; did you mean “%2”? There are %3</source>
        <translation>cluster.platform: „%1“ ist unbekannt; gemeint ist vielleicht „%2“. Es gibt %3</translation>
    </message>
    <message>
        <source>cannot write: %1</source>
        <translation>Schreiben nicht möglich: %1</translation>
    </message>
    <message>
        <source>the folder is not empty and was not written by `basalt render`; name another one or empty it</source>
        <translation>der Ordner ist nicht leer und nicht von `basalt render` geschrieben; einen anderen angeben oder ihn leeren</translation>
    </message>
    <message>
        <source>the folder&apos;s %1 is not ours; name another folder</source>
        <translation>%1 im Ordner ist nicht von Basalt; einen anderen Ordner angeben</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>the path leaves the folder</source>
        <translation>der Pfad verlässt den Ordner</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>waived: %1</source>
        <translation>hingenommen: %1</translation>
    </message>
    <message>
        <source>errors: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>warnings: %1</source>
        <translation>Warnungen: %1</translation>
    </message>
    <message>
        <source>hints: %1</source>
        <translation>Hinweise: %1</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>keine Befunde</translation>
    </message>
    <message>
        <source>not decided, for want of what they need: %1</source>
        <translation>nicht entschieden, weil nötige Angaben fehlen: %1</translation>
    </message>
    <message>
        <source>rules not decided: %1 (--verbose lists them)</source>
        <translation>nicht entschiedene Regeln: %1 (--verbose listet sie auf)</translation>
    </message>
    <message>
        <source>If %1 fail together, service is</source>
        <translation>Fallen %1 zusammen aus, ist der Dienst</translation>
    </message>
    <message>
        <source>Basalt designs, checks, renders and deploys Linux HA virtualization clusters.</source>
        <translation>Basalt entwirft, prüft, schreibt und installiert Linux-HA-Virtualisierungscluster.</translation>
    </message>
    <message>
        <source>`basalt COMMAND --help` explains a command. Exit codes: 0 fine, 1 errors found, 2 usage, 3 cannot read or write, 4 deployment failed or unknown.</source>
        <translation>`basalt COMMAND --help` erklärt einen Befehl. Rückgabewerte: 0 gut, 1 Fehler gefunden, 2 falscher Aufruf, 3 nicht lesbar oder schreibbar, 4 Installation fehlgeschlagen oder ungewiss.</translation>
    </message>
    <message>
        <source>a line is NAME=VALUE; this one has no “=”</source>
        <translation>eine Zeile ist NAME=WERT; dieser fehlt das „=“</translation>
    </message>
    <message>
        <source>the value is no base64</source>
        <translation>der Wert ist kein Base64</translation>
    </message>
    <message>
        <source>no name of a secret: %1</source>
        <translation>kein Name eines Geheimnisses: %1</translation>
    </message>
    <message>
        <source>cannot read the secrets from descriptor %1: %2</source>
        <translation>die Geheimnisse sind aus Deskriptor %1 nicht zu lesen: %2</translation>
    </message>
    <message>
        <source>more than 1 MiB of secrets</source>
        <translation>mehr als 1 MiB an Geheimnissen</translation>
    </message>
    <message>
        <source>Secret: its former content is not shown.</source>
        <translation>Geheim: der bisherige Inhalt wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>saves: </source>
        <translation>sichert: </translation>
    </message>
    <message>
        <source>confirms: </source>
        <translation>bestätigt: </translation>
    </message>
    <message>
        <source>verifies: </source>
        <translation>prüft nach: </translation>
    </message>
    <message>
        <source>undo: nothing; it stays</source>
        <translation>zurück: nichts; es bleibt</translation>
    </message>
    <message>
        <source>undo: </source>
        <translation>zurück: </translation>
    </message>
    <message>
        <source>blocked by %1</source>
        <translation>aufgehalten von %1</translation>
    </message>
    <message>
        <source>Not touched</source>
        <translation>Nicht angerührt</translation>
    </message>
    <message>
        <source>What blocks steps</source>
        <translation>Was Schritte aufhält</translation>
    </message>
    <message>
        <source>Mend the design, or go on all the same with --override RULE=REASON.</source>
        <translation>Den Entwurf ausbessern oder mit --override RULE=REASON trotzdem weitergehen.</translation>
    </message>
    <message>
        <source>steps: %1</source>
        <translation>Schritte: %1</translation>
    </message>
    <message>
        <source>blocked: %1</source>
        <translation>aufgehalten: %1</translation>
    </message>
    <message>
        <source>not touched: %1</source>
        <translation>nicht angerührt: %1</translation>
    </message>
    <message>
        <source>Nothing to do: everything is as the design says.</source>
        <translation>Nichts zu tun: alles ist, wie der Entwurf es sagt.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>and %1 more hosts</source>
        <translation>und %1 weitere Hosts</translation>
    </message>
    <message>
        <source>[y/N]</source>
        <translation>[j/N]</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>--dry-run, --anew, --resume and --undo exclude each other</source>
        <translation>--dry-run, --anew, --resume und --undo schließen einander aus</translation>
    </message>
    <message>
        <source>--%1 is for a new plan; --resume and --undo take the old one</source>
        <translation>--%1 gilt für einen neuen Plan; --resume und --undo nehmen den alten</translation>
    </message>
    <message>
        <source>nobody can be asked: --yes goes on without a question, --dry-run only shows the plan</source>
        <translation>niemand kann gefragt werden: --yes geht ohne Frage weiter, --dry-run zeigt nur den Plan</translation>
    </message>
    <message>
        <source>SIMULATED: the practice cluster, no real host is touched.</source>
        <translation>SIMULIERT: der Übungscluster, kein echter Host wird berührt.</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>Gefragt werden %1 ...</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>a run of %1 did not come to its end (%2 of %3 steps); `%4 --resume` goes on, `%4 --undo` takes it back, `%4 --anew` leaves it as it is</source>
        <translation>ein Lauf vom %1 kam nicht zu Ende (%2 von %3 Schritten); `%4 --resume` macht weiter, `%4 --undo` nimmt ihn zurück, `%4 --anew` lässt ihn, wie er ist</translation>
    </message>
    <message>
        <source>Deploy this?</source>
        <translation>Das ausführen?</translation>
    </message>
    <message>
        <source>Not every host could be reached, so nothing was changed; --host H deploys to some of them.</source>
        <translation>Nicht jeder Host war zu erreichen, darum wurde nichts geändert; --host H installiert auf einigen.</translation>
    </message>
    <message>
        <source>Run %1 of %2: %3 of %4 steps.</source>
        <translation>Lauf %1 vom %2: %3 von %4 Schritten.</translation>
    </message>
    <message>
        <source>Take it back?</source>
        <translation>Zurücknehmen?</translation>
    </message>
    <message>
        <source>Go on with it?</source>
        <translation>Damit weitermachen?</translation>
    </message>
    <message>
        <source>There is no run to take back.</source>
        <translation>Es gibt keinen Lauf zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is no unfinished run.</source>
        <translation>Es gibt keinen unfertigen Lauf.</translation>
    </message>
    <message>
        <source>Show the whole plan and change nothing.</source>
        <translation>Den ganzen Plan zeigen und nichts ändern.</translation>
    </message>
    <message>
        <source>Go on with the run that did not end.</source>
        <translation>Den Lauf fortsetzen, der nicht zu Ende kam.</translation>
    </message>
    <message>
        <source>Take back the last run.</source>
        <translation>Den letzten Lauf zurücknehmen.</translation>
    </message>
    <message>
        <source>Begin a new run although the last one did not end, such as for a mended design.</source>
        <translation>Einen neuen Lauf beginnen, obwohl der letzte nicht zu Ende kam, etwa für einen ausgebesserten Entwurf.</translation>
    </message>
    <message>
        <source>Do not ask whether to go on.</source>
        <translation>Nicht fragen, ob es weitergehen soll.</translation>
    </message>
    <message>
        <source>Make the hosts what the design says, with a journal and undo.</source>
        <translation>Die Hosts zu dem machen, was der Entwurf sagt, mit Journal und Rücknahme.</translation>
    </message>
    <message>
        <source>Asks the hosts what they have, shows the plan, asks, and executes it. What is there already is left alone; run again, it changes nothing. Ctrl-C cancels after the running step. Exits 4 if the deployment failed or it is not known what came of it.</source>
        <translation>Fragt die Hosts, was sie haben, zeigt den Plan, fragt und führt ihn aus. Was schon da ist, bleibt; ein zweiter Lauf ändert nichts. Strg-C bricht nach dem laufenden Schritt ab. Endet mit 4, wenn die Installation fehlschlug oder ungewiss ist, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>SIMULATED: nothing is broken.</source>
        <translation>SIMULIERT: nichts ist kaputt.</translation>
    </message>
    <message>
        <source>SIMULATED: broken: %1</source>
        <translation>SIMULIERT: kaputt: %1</translation>
    </message>
    <message>
        <source>say which practice cluster: --simulated STATE; real hosts are never broken</source>
        <translation>sagen Sie, welcher Übungscluster: --simulated STATE; echte Hosts werden nie kaputtgemacht</translation>
    </message>
    <message>
        <source>The folder of the practice cluster.</source>
        <translation>Der Ordner des Übungsclusters.</translation>
    </message>
    <message>
        <source>Mend these things; without names, everything.</source>
        <translation>Diese Dinge heilen; ohne Namen alles.</translation>
    </message>
    <message>
        <source>Pull cables and break things of a practice cluster, or mend them.</source>
        <translation>Kabel eines Übungsclusters ziehen und Dinge kaputtmachen oder heilen.</translation>
    </message>
    <message>
        <source>Things are named as for `what-if`: lan-a, magma1:eth0, msa1.A, magma1. Hosts also have magma1!disk-full, !packages, !reset and !cut; magma1!cut=5 comes with the fifth command. Without a thing, what is broken is listed.</source>
        <translation>Die Dinge heißen wie bei `what-if`: lan-a, magma1:eth0, msa1.A, magma1. Hosts haben auch magma1!disk-full, !packages, !reset und !cut; magma1!cut=5 kommt beim fünften Befehl. Ohne ein Ding wird gezeigt, was kaputt ist.</translation>
    </message>
    <message>
        <source>Planned for blank hosts, none was asked; `--against live` plans for those that there are.</source>
        <translation>Geplant für leere Hosts, keiner wurde gefragt; `--against live` plant für die vorhandenen.</translation>
    </message>
    <message>
        <source>Planned for the hosts as they are now.</source>
        <translation>Geplant für die Hosts, wie sie jetzt sind.</translation>
    </message>
    <message>
        <source>SIMULATED: planned for the practice cluster.</source>
        <translation>SIMULIERT: geplant für den Übungscluster.</translation>
    </message>
    <message>
        <source>--against is live, or not given</source>
        <translation>--against ist live oder fehlt</translation>
    </message>
    <message>
        <source>live: ask the hosts what they have, and change nothing.</source>
        <translation>live: die Hosts fragen, was sie haben, und nichts ändern.</translation>
    </message>
    <message>
        <source>Show every step of a deployment: command or file, risk, undo.</source>
        <translation>Jeden Schritt einer Installation zeigen: Befehl oder Datei, Risiko, Rücknahme.</translation>
    </message>
    <message>
        <source>Without --against the plan is for blank hosts, and nobody is asked. Nothing is changed anywhere. --verbose adds what is saved before and verified after each step.</source>
        <translation>Ohne --against gilt der Plan für leere Hosts, und keiner wird gefragt. Nirgends wird etwas geändert. Mit --verbose steht dabei, was vor jedem Schritt gesichert und danach geprüft wird.</translation>
    </message>
    <message>
        <source>Value of “%1”:</source>
        <translation>Wert von „%1“:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Noch einmal:</translation>
    </message>
    <message>
        <source>no value was given</source>
        <translation>es wurde kein Wert eingegeben</translation>
    </message>
    <message>
        <source>the two values differ; nothing was stored</source>
        <translation>die beiden Werte sind verschieden; nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>a secret has at most 64 KiB</source>
        <translation>ein Geheimnis hat höchstens 64 KiB</translation>
    </message>
    <message>
        <source>the value is empty; type it when asked or give it on standard input</source>
        <translation>der Wert ist leer; tippen Sie ihn auf die Frage hin, oder geben Sie ihn auf der Standardeingabe</translation>
    </message>
    <message>
        <source>“%1” is in the keyring</source>
        <translation>„%1“ ist im Schlüsselbund</translation>
    </message>
    <message>
        <source>“%1” is no longer in the keyring</source>
        <translation>„%1“ ist nicht mehr im Schlüsselbund</translation>
    </message>
    <message>
        <source>say what to do: set, list or delete</source>
        <translation>sagen Sie, was zu tun ist: set, list oder delete</translation>
    </message>
    <message>
        <source>list takes no name</source>
        <translation>list nimmt keinen Namen</translation>
    </message>
    <message>
        <source>say which secret: %1 NAME</source>
        <translation>sagen Sie, welches Geheimnis: %1 NAME</translation>
    </message>
    <message>
        <source>Keep the secrets that designs refer to in the desktop&apos;s keyring.</source>
        <translation>Die Geheimnisse, auf die Entwürfe verweisen, im Schlüsselbund des Desktops halten.</translation>
    </message>
    <message>
        <source>The value is typed when asked, or read from standard input; it is never an argument, which others could see. Only names are ever shown.</source>
        <translation>Der Wert wird auf Nachfrage getippt oder von der Standardeingabe gelesen; nie ist er ein Argument, das andere sehen könnten. Gezeigt werden immer nur Namen.</translation>
    </message>
    <message>
        <source>the secret “%1” is not known; set it with `basalt secrets set %1` or give it on --secrets-fd</source>
        <translation>das Geheimnis „%1“ ist nicht bekannt; setzen Sie es mit `basalt secrets set %1`, oder geben Sie es auf --secrets-fd</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>%1 (seen by %2)</source>
        <translation>%1 (gesehen von %2)</translation>
    </message>
    <message>
        <source>no signature was seen on it</source>
        <translation>keine Signatur wurde darauf gesehen</translation>
    </message>
    <message>
        <source>Secret “%1”:</source>
        <translation>Geheimnis „%1“:</translation>
    </message>
    <message>
        <source>What is on LUN %1 will be lost (%2): %3</source>
        <translation>Was auf LUN %1 ist, geht verloren (%2): %3</translation>
    </message>
    <message>
        <source>Type the name of the LUN to go on:</source>
        <translation>Zum Fortfahren den Namen der LUN eintippen:</translation>
    </message>
    <message>
        <source>the LUN “%1” was not confirmed; nothing was changed</source>
        <translation>die LUN „%1“ wurde nicht bestätigt; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Cancelling: what runs is finished first. Once more: at once.</source>
        <translation>Abbruch: was läuft, wird erst beendet. Noch einmal: sofort.</translation>
    </message>
    <message>
        <source>`%1 --resume` goes on where it stopped, `%1 --undo` takes back what was done.</source>
        <translation>`%1 --resume` macht weiter, wo es aufhörte, `%1 --undo` nimmt zurück, was getan wurde.</translation>
    </message>
    <message>
        <source>Done: everything is as the design says.</source>
        <translation>Fertig: alles ist, wie der Entwurf es sagt.</translation>
    </message>
    <message>
        <source>All that may be done is done. What could not begin or is not touched is named above, with the way out.</source>
        <translation>Alles Erlaubte ist getan. Was nicht beginnen konnte oder nicht angerührt wird, steht oben, mit dem Ausweg.</translation>
    </message>
    <message>
        <source>The deployment failed.</source>
        <translation>Die Installation ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The deployment was cancelled.</source>
        <translation>Die Installation wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Taken back. Packages, volume groups and volumes stay.</source>
        <translation>Zurückgenommen. Pakete, Volume Groups und Volumes bleiben.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>--host: the design has no host “%1”.</source>
        <translation>--host: der Entwurf hat keinen Host „%1“.</translation>
    </message>
    <message>
        <source>--wipe: the design has no LUN “%1”.</source>
        <translation>--wipe: der Entwurf hat keine LUN „%1“.</translation>
    </message>
    <message>
        <source>--override is RULE=REASON, such as “R-04=…”</source>
        <translation>--override ist RULE=REASON, etwa „R-04=…“</translation>
    </message>
    <message>
        <source>--override: there is no rule “%1”.</source>
        <translation>--override: es gibt keine Regel „%1“.</translation>
    </message>
    <message>
        <source>--replace is FILE=REASON with an absolute path, such as “/etc/hosts=…”</source>
        <translation>--replace ist FILE=REASON mit absolutem Pfad, etwa „/etc/hosts=…“</translation>
    </message>
    <message>
        <source>Only this host; may be given several times.</source>
        <translation>Nur dieser Host; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Go on although this rule found an error; the reason is recorded.</source>
        <translation>Weitergehen, obwohl diese Regel einen Fehler fand; der Grund wird festgehalten.</translation>
    </message>
    <message>
        <source>Replace this file although it holds what others wrote; it is backed up.</source>
        <translation>Diese Datei ersetzen, obwohl sie Fremdes enthält; sie wird gesichert.</translation>
    </message>
    <message>
        <source>Initialise this LUN although something is on it, which is lost.</source>
        <translation>Diese LUN einrichten, obwohl etwas darauf ist, das verloren geht.</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>simulated hosts</source>
        <translation>simulierte Hosts</translation>
    </message>
    <message>
        <source>%1 shows a host key that is not known: %2. Compare it with what the host&apos;s own console says. Trust it from now on?</source>
        <translation>%1 zeigt einen unbekannten Hostschlüssel: %2. Vergleichen Sie ihn mit dem, was die Konsole des Hosts sagt. Ihm von nun an vertrauen?</translation>
    </message>
    <message>
        <source>Passphrase of the key %1 for %2:</source>
        <translation>Passphrase des Schlüssels %1 für %2:</translation>
    </message>
    <message>
        <source>Password of %1 at %2:</source>
        <translation>Passwort von %1 auf %2:</translation>
    </message>
    <message>
        <source>Password for sudo on %1:</source>
        <translation>Passwort für sudo auf %1:</translation>
    </message>
    <message>
        <source>Use simulated hosts, whose state is kept in this folder.</source>
        <translation>Simulierte Hosts benutzen, deren Zustand in diesem Ordner liegt.</translation>
    </message>
    <message>
        <source>How much faster than life simulated hosts are (1; 0: at once).</source>
        <translation>Wievielmal schneller als echte die simulierten Hosts sind (1; 0: sofort).</translation>
    </message>
    <message>
        <source>The configuration of ssh; else ~/.ssh/config.</source>
        <translation>Die Konfiguration von ssh; sonst ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The known host keys; else as ssh does.</source>
        <translation>Die bekannten Hostschlüssel; sonst wie bei ssh.</translation>
    </message>
    <message>
        <source>Trust host keys that are not known yet, never changed ones.</source>
        <translation>Noch unbekannten Hostschlüsseln vertrauen, geänderten nie.</translation>
    </message>
    <message>
        <source>Read secrets from this file descriptor, a line NAME=VALUE each.</source>
        <translation>Geheimnisse aus diesem Dateideskriptor lesen, je eine Zeile NAME=WERT.</translation>
    </message>
    <message>
        <source>How long to wait for a host that says nothing (15 s).</source>
        <translation>Wie lange auf einen schweigenden Host gewartet wird (15 s).</translation>
    </message>
    <message>
        <source>How many hosts are worked on at a time (32).</source>
        <translation>An wie vielen Hosts gleichzeitig gearbeitet wird (32).</translation>
    </message>
    <message>
        <source>--simulated needs a folder</source>
        <translation>--simulated braucht einen Ordner</translation>
    </message>
    <message>
        <source>--speed is a number from 0 to %1</source>
        <translation>--speed ist eine Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>--ssh-config: there is no file “%1”</source>
        <translation>--ssh-config: es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>--known-hosts needs a file</source>
        <translation>--known-hosts braucht eine Datei</translation>
    </message>
    <message>
        <source>--secrets-fd is the number of an open file descriptor, such as 3</source>
        <translation>--secrets-fd ist die Nummer eines offenen Dateideskriptors, etwa 3</translation>
    </message>
    <message>
        <source>--timeout is a time from 1 s to 3600 s</source>
        <translation>--timeout ist eine Zeit von 1 s bis 3600 s</translation>
    </message>
    <message>
        <source>--parallel is a number from 1 to %1</source>
        <translation>--parallel ist eine Zahl von 1 bis %1</translation>
    </message>
    <message>
        <source>with what SIMULATED hosts say</source>
        <translation>mit dem, was SIMULIERTE Hosts sagen</translation>
    </message>
    <message>
        <source>with what the hosts say</source>
        <translation>mit dem, was die Hosts sagen</translation>
    </message>
    <message>
        <source>--host reads the files of the hosts themselves; leave out --%1</source>
        <translation>--host liest die Dateien der Hosts selbst; lassen Sie --%1 weg</translation>
    </message>
    <message>
        <source>say what to import: --cluster-conf F, --corosync-conf F, --cib F, --crm F, --transcript F or --host H</source>
        <translation>sagen Sie, was importiert werden soll: --cluster-conf F, --corosync-conf F, --cib F, --crm F, --transcript F oder --host H</translation>
    </message>
    <message>
        <source>A running host, over SSH: an address or an alias of ~/.ssh/config; once for each host.</source>
        <translation>Ein laufender Host, über SSH: eine Adresse oder ein Alias aus ~/.ssh/config; je Host einmal.</translation>
    </message>
    <message>
        <source>Make a design from the files of a cluster or from its hosts, and judge it.</source>
        <translation>Aus den Dateien eines Clusters oder von seinen Hosts einen Entwurf machen und ihn beurteilen.</translation>
    </message>
    <message>
        <source>%1 has an SSH server of its time: older algorithms (SHA-1) are allowed for the hosts of this design.</source>
        <translation>%1 hat einen SSH-Server seiner Zeit: Für die Hosts dieses Entwurfs sind ältere Verfahren (SHA-1) erlaubt.</translation>
    </message>
    <message>
        <source>Files no longer written</source>
        <translation>Dateien, die nicht mehr geschrieben werden</translation>
    </message>
    <message>
        <source>New files</source>
        <translation>Neue Dateien</translation>
    </message>
    <message>
        <source>Files with other content</source>
        <translation>Dateien mit anderem Inhalt</translation>
    </message>
    <message>
        <source>In the design</source>
        <translation>Im Entwurf</translation>
    </message>
    <message>
        <source>On the hosts</source>
        <translation>Auf den Hosts</translation>
    </message>
    <message>
        <source>The new design has %1 errors and %2 warnings; `basalt check` tells which.</source>
        <translation>Der neue Entwurf hat %1 Fehler und %2 Warnungen; `basalt check` sagt, welche.</translation>
    </message>
    <message>
        <source>say which platform: --platform %1</source>
        <translation>welche Plattform? --platform %1</translation>
    </message>
    <message>
        <source>The same cluster on another platform, with what changes.</source>
        <translation>Derselbe Cluster auf einer anderen Plattform, mit allem, was sich ändert.</translation>
    </message>
    <message>
        <source>Hosts, cables, addresses, storage and VMs stay as drawn; what the other stack calls otherwise or does not have is changed, and each difference is told: in the design, on the hosts, and which files are written. The given design is not changed.</source>
        <translation>Hosts, Kabel, Adressen, Speicher und VMs bleiben wie gezeichnet; was beim anderen Stack anders heißt oder fehlt, wird geändert, und jeder Unterschied wird genannt: im Entwurf, auf den Hosts und bei den geschriebenen Dateien. Der angegebene Entwurf bleibt unverändert.</translation>
    </message>
    <message>
        <source>The platform to convert to.</source>
        <translation>Die Zielplattform.</translation>
    </message>
    <message>
        <source>If this is an old server, as that of EL6, --legacy-ssh allows its algorithms (SHA-1).</source>
        <translation>Ist es ein alter Server wie der von EL6, dann lässt --legacy-ssh seine Verfahren (SHA-1) zu.</translation>
    </message>
    <message>
        <source>With --host: also accept the algorithms (SHA-1) of old SSH servers, as that of EL6.</source>
        <translation>Mit --host: auch die Verfahren (SHA-1) alter SSH-Server wie dem von EL6 annehmen.</translation>
    </message>
    <message>
        <source>basalt-designer ended without a report: %1</source>
        <translation>basalt-designer hat ohne Bericht geendet: %1</translation>
    </message>
    <message>
        <source>the report is drawn by basalt-designer, which does not lie beside basalt; build or install it, too</source>
        <translation>den Bericht zeichnet basalt-designer, der nicht neben basalt liegt; auch dieses Programm bauen oder installieren</translation>
    </message>
    <message>
        <source>say where to: --out F.html or F.pdf</source>
        <translation>wohin? --out F.html oder F.pdf angeben</translation>
    </message>
    <message>
        <source>--out %1: a report is written as .html or .pdf</source>
        <translation>--out %1: ein Bericht wird als .html oder .pdf geschrieben</translation>
    </message>
    <message>
        <source>report written to %1</source>
        <translation>Bericht geschrieben nach %1</translation>
    </message>
    <message>
        <source>Write the hand-over document: drawing, cables, addresses, findings, procedures.</source>
        <translation>Das Übergabedokument schreiben: Zeichnung, Kabel, Adressen, Befunde, Abläufe.</translation>
    </message>
    <message>
        <source>One file for people who have the servers and not Basalt: the drawing, a list of cables per device to tick, addresses and WWNs, findings, what follows from faults, how to start and stop the cluster, and where each file belongs. HTML is one file that prints well. basalt-designer has to be there, but no display.</source>
        <translation>Eine Datei für Leute, die die Server haben und Basalt nicht: die Zeichnung, je Gerät eine Kabelliste zum Abhaken, Adressen und WWNs, Befunde, Folgen von Ausfällen, wie der Cluster gestartet und gestoppt wird, und wohin jede Datei gehört. HTML ist eine einzige Datei, die sich gut druckt. basalt-designer muss vorhanden sein, ein Bildschirm nicht.</translation>
    </message>
    <message>
        <source>The file to write; its ending decides.</source>
        <translation>Die zu schreibende Datei; ihre Endung entscheidet.</translation>
    </message>
</context>
<context>
    <name>clip</name>
    <message>
        <source>The clipboard holds nothing of a design: copy a host, a device or a VM first.</source>
        <translation>Die Zwischenablage enthält nichts aus einem Entwurf: zuerst einen Host, ein Gerät oder eine VM kopieren.</translation>
    </message>
</context>
<context>
    <name>convert</name>
    <message>
        <source>knet sends from host to host; it has no groups.</source>
        <translation>knet sendet von Host zu Host und kennt keine Gruppen.</translation>
    </message>
    <message>
        <source>Passive rings took turns; knet uses the live link of the highest priority, so %1 goes first.</source>
        <translation>Passive Ringe wechselten sich ab; knet nimmt die lebende Verbindung mit der höchsten Priorität, also zuerst %1.</translation>
    </message>
    <message>
        <source>A host that starts alone must not fence the other one: it waits until both have been seen.</source>
        <translation>Ein Host, der allein startet, darf den anderen nicht fencen: Er wartet, bis beide gesehen wurden.</translation>
    </message>
    <message>
        <source>With two_node one host of two keeps quorum by itself; ignore would undo wait_for_all.</source>
        <translation>Mit two_node behält einer von zwei Hosts von selbst das Quorum; ignore würde wait_for_all aufheben.</translation>
    </message>
    <message>
        <source>Only knet has several encrypted links and more than two.</source>
        <translation>Nur knet kann mehrere verschlüsselte Verbindungen und mehr als zwei.</translation>
    </message>
    <message>
        <source>There is no fenced any more: Pacemaker alone fences.</source>
        <translation>fenced gibt es nicht mehr: Nur noch Pacemaker fenct.</translation>
    </message>
    <message>
        <source>The ciphers of corosync 1.4 are gone; the key may stay.</source>
        <translation>Die Chiffren von corosync 1.4 gibt es nicht mehr; der Schlüssel darf bleiben.</translation>
    </message>
    <message>
        <source>cman has two rings at most.</source>
        <translation>cman hat höchstens zwei Ringe.</translation>
    </message>
    <message>
        <source>cman knows no quorum device over the network.</source>
        <translation>cman kennt kein Quorum-Gerät im Netz.</translation>
    </message>
    <message>
        <source>cman does not have it.</source>
        <translation>cman hat das nicht.</translation>
    </message>
    <message>
        <source>cman sends by multicast.</source>
        <translation>cman sendet per Multicast.</translation>
    </message>
    <message>
        <source>cman&apos;s passive rings take turns.</source>
        <translation>Die passiven Ringe von cman wechseln sich ab.</translation>
    </message>
    <message>
        <source>corosync 1.4 has one cipher, on or off.</source>
        <translation>corosync 1.4 hat eine Chiffre, an oder aus.</translation>
    </message>
    <message>
        <source>The default of the platform: after so long a silence a host counts as lost.</source>
        <translation>Die Vorgabe der Plattform: Nach so langem Schweigen gilt ein Host als verloren.</translation>
    </message>
    <message>
        <source>%1 has other names for its parameters; what is written bears the new ones.</source>
        <translation>%1 hat andere Namen für seine Parameter; geschrieben werden die neuen.</translation>
    </message>
    <message>
        <source>The new system names its ports by their place. Name them so here, or leave the MAC addresses to find them.</source>
        <translation>Das neue System benennt Ports nach ihrem Platz. Benennen Sie sie hier so, oder die MAC-Adressen finden sie.</translation>
    </message>
    <message>
        <source>“%1” is no platform; there are: %2</source>
        <translation>„%1“ ist keine Plattform; es gibt: %2</translation>
    </message>
    <message>
        <source>the design is for “%1” already; there are: %2</source>
        <translation>der Entwurf ist schon für „%1“; es gibt: %2</translation>
    </message>
    <message>
        <source>What was asked for.</source>
        <translation>Das Ziel der Umwandlung.</translation>
    </message>
    <message>
        <source>Who is a member, and what runs where.</source>
        <translation>Wer Mitglied ist und was wo läuft.</translation>
    </message>
    <message>
        <source>Who may change a shared volume group. An existing one is handed over once, while no host has it active.</source>
        <translation>Wer eine gemeinsame Volume-Gruppe ändern darf. Eine vorhandene wird einmal umgestellt, während kein Host sie aktiv hat.</translation>
    </message>
    <message>
        <source>Bonds, bridges and addresses.</source>
        <translation>Bonds, Bridges und Adressen.</translation>
    </message>
    <message>
        <source>What starts services.</source>
        <translation>Was Dienste startet.</translation>
    </message>
    <message>
        <source>What installs packages.</source>
        <translation>Was Pakete installiert.</translation>
    </message>
    <message>
        <source>The host firewall.</source>
        <translation>Die Firewall der Hosts.</translation>
    </message>
    <message>
        <source>What keeps the clocks together.</source>
        <translation>Was die Uhren gleich hält.</translation>
    </message>
    <message>
        <source>The machine that VMs see. Windows may want to be activated again.</source>
        <translation>Die Maschine, die VMs sehen. Windows will vielleicht neu aktiviert werden.</translation>
    </message>
    <message>
        <source>Once, on one host, while no volume of it is active anywhere: vgchange --lock-type dlm %1</source>
        <translation>Einmal auf einem Host, während nirgends ein Volume von ihr aktiv ist: vgchange --lock-type dlm %1</translation>
    </message>
    <message>
        <source>New.</source>
        <translation>Neu.</translation>
    </message>
    <message>
        <source>No longer written.</source>
        <translation>Wird nicht mehr geschrieben.</translation>
    </message>
    <message>
        <source>Other content.</source>
        <translation>Anderer Inhalt.</translation>
    </message>
</context>
<context>
    <name>design</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a single value</source>
        <translation>ein einzelner Wert</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>expected %1, but here is %2</source>
        <translation>erwartet ist %1, hier steht %2</translation>
    </message>
    <message>
        <source>a map (“key: value”)</source>
        <translation>eine Map („Schlüssel: Wert“)</translation>
    </message>
    <message>
        <source>a list (“[a, b]” or lines with “- ”)</source>
        <translation>eine Liste („[a, b]“ oder Zeilen mit „- “)</translation>
    </message>
    <message>
        <source>unknown key “%1”; did you mean “%2”?</source>
        <translation>unbekannter Schlüssel „%1“; gemeint ist vielleicht „%2“</translation>
    </message>
    <message>
        <source>unknown key “%1”; known here: %2</source>
        <translation>unbekannter Schlüssel „%1“; hier bekannt: %2</translation>
    </message>
    <message>
        <source>the key “%1” is missing; add it</source>
        <translation>der Schlüssel „%1“ fehlt; ergänzen</translation>
    </message>
    <message>
        <source>“%1” is not known; did you mean “%2”? Possible: %3</source>
        <translation>„%1“ ist unbekannt; gemeint ist vielleicht „%2“. Möglich: %3</translation>
    </message>
    <message>
        <source>“%1” is not known; possible: %2</source>
        <translation>„%1“ ist unbekannt; möglich: %2</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>must be between %1 and %2</source>
        <translation>muss zwischen %1 und %2 liegen</translation>
    </message>
    <message>
        <source>“%1” is not a whole number; expected one between %2 and %3</source>
        <translation>„%1“ ist keine ganze Zahl; erwartet ist eine zwischen %2 und %3</translation>
    </message>
    <message>
        <source>a position is two numbers, such as [120, 80]</source>
        <translation>eine Position besteht aus zwei Zahlen, etwa [120, 80]</translation>
    </message>
    <message>
        <source>“%1” is not a cable; write it like “magma1:eth0 -- lan-a:1”</source>
        <translation>„%1“ ist kein Kabel; Schreibweise: „magma1:eth0 -- lan-a:1“</translation>
    </message>
    <message>
        <source>this is not a design: it must begin with “basalt: 1”</source>
        <translation>das ist kein Entwurf: er muss mit „basalt: 1“ beginnen</translation>
    </message>
    <message>
        <source>the key “basalt” is missing: a design begins with “basalt: 1”</source>
        <translation>der Schlüssel „basalt“ fehlt: ein Entwurf beginnt mit „basalt: 1“</translation>
    </message>
    <message>
        <source>basalt: the number of the format is expected here; the present one is %1</source>
        <translation>basalt: hier wird die Nummer des Formats erwartet; die aktuelle ist %1</translation>
    </message>
    <message>
        <source>basalt: this file has format %1, but this program reads only up to %2; open it with a newer Basalt</source>
        <translation>basalt: diese Datei hat Format %1, dieses Programm liest nur bis %2; mit einem neueren Basalt öffnen</translation>
    </message>
    <message>
        <source>and %1 more; mend these first</source>
        <translation>und %1 weitere; zuerst diese beheben</translation>
    </message>
    <message>
        <source>cannot read the design: %1</source>
        <translation>der Entwurf ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>cannot save the design: %1; the file is as it was</source>
        <translation>der Entwurf lässt sich nicht speichern: %1; die Datei ist unverändert</translation>
    </message>
    <message>
        <source>a waiver needs a reason</source>
        <translation>ein Verzicht braucht eine Begründung</translation>
    </message>
    <message>
        <source>“%1” is not the name of a thing, such as magma1 or magma1.bond0</source>
        <translation>„%1“ ist kein Objektname wie magma1 oder magma1.bond0</translation>
    </message>
    <message>
        <source>a plug is made of letters, digits and _ . : / @ + -</source>
        <translation>ein Anschluss besteht aus Buchstaben, Ziffern und _ . : / @ + -</translation>
    </message>
    <message>
        <source>“%1” is not a port; write it like magma1:fc0</source>
        <translation>„%1“ ist kein Port; Schreibweise: magma1:fc0</translation>
    </message>
    <message>
        <source>the name of a storage system has no “.”</source>
        <translation>der Name eines Storage-Systems enthält keinen „.“</translation>
    </message>
    <message>
        <source>it contains a quotation mark</source>
        <translation>er enthält ein Anführungszeichen</translation>
    </message>
    <message>
        <source>it must have 1 to 64 characters</source>
        <translation>er muss 1 bis 64 Zeichen haben</translation>
    </message>
    <message>
        <source>the design has no “%1”; things are written like magma1, magma1:eth0, magma1.bond0, msa1.A, lan-a:1--magma1:eth0</source>
        <translation>der Entwurf hat kein „%1“; Objekte werden so geschrieben: magma1, magma1:eth0, magma1.bond0, msa1.A, lan-a:1--magma1:eth0</translation>
    </message>
    <message>
        <source>the design has no “%1”; did you mean “%2”?</source>
        <translation>der Entwurf hat kein „%1“; gemeint ist vielleicht „%2“</translation>
    </message>
    <message>
        <source>“%1” is not %2; did you mean “%3”?</source>
        <translation>erwartet ist %2, nicht „%1“; gemeint ist vielleicht „%3“</translation>
    </message>
    <message>
        <source>“%1” is not %2; there is none, add it first</source>
        <translation>erwartet ist %2, nicht „%1“; es gibt noch nichts dergleichen, zuerst anlegen</translation>
    </message>
    <message>
        <source>“%1” is not %2; known: %3</source>
        <translation>erwartet ist %2, nicht „%1“; bekannt: %3</translation>
    </message>
    <message>
        <source>a host</source>
        <translation>ein Host</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>ein Netz</translation>
    </message>
    <message>
        <source>“%1” is already the name of %2; choose another</source>
        <translation>den Namen „%1“ trägt bereits %2; einen anderen wählen</translation>
    </message>
    <message>
        <source>the cluster as a whole</source>
        <translation>der Cluster als Ganzes</translation>
    </message>
    <message>
        <source>a switch</source>
        <translation>ein Switch</translation>
    </message>
    <message>
        <source>a storage system</source>
        <translation>ein Storage-System</translation>
    </message>
    <message>
        <source>a PDU</source>
        <translation>eine PDU</translation>
    </message>
    <message>
        <source>a fencing device</source>
        <translation>ein Fencing-Gerät</translation>
    </message>
    <message>
        <source>a VM</source>
        <translation>eine VM</translation>
    </message>
    <message>
        <source>a cluster has at most %1 hosts</source>
        <translation>ein Cluster hat höchstens %1 Hosts</translation>
    </message>
    <message>
        <source>a volume group</source>
        <translation>eine Volume Group</translation>
    </message>
    <message>
        <source>the name “%1” reads like a part of “%2”; choose another</source>
        <translation>der Name „%1“ liest sich wie ein Teil von „%2“; einen anderen wählen</translation>
    </message>
    <message>
        <source>“%1” is a PDU; name one of its outlets, such as %1:1</source>
        <translation>„%1“ ist eine PDU; einen ihrer Ausgänge nennen, etwa %1:1</translation>
    </message>
    <message>
        <source>“%1” is already the name of %2 and cannot be a power feed</source>
        <translation>den Namen „%1“ trägt bereits %2; er kann keine Einspeisung bezeichnen</translation>
    </message>
    <message>
        <source>“%1” has the outlets 1 to %2</source>
        <translation>„%1“ hat die Ausgänge 1 bis %2</translation>
    </message>
    <message>
        <source>the outlet %1 already feeds %2</source>
        <translation>der Ausgang %1 speist bereits %2</translation>
    </message>
    <message>
        <source>a network can be only one of the rings</source>
        <translation>ein Netz kann nur einer der Ringe sein</translation>
    </message>
    <message>
        <source>a NIC of this host</source>
        <translation>eine NIC dieses Hosts</translation>
    </message>
    <message>
        <source>an HBA of this host</source>
        <translation>ein HBA dieses Hosts</translation>
    </message>
    <message>
        <source>a bond of this host</source>
        <translation>ein Bond dieses Hosts</translation>
    </message>
    <message>
        <source>a VLAN interface of this host</source>
        <translation>ein VLAN-Interface dieses Hosts</translation>
    </message>
    <message>
        <source>a bridge of this host</source>
        <translation>eine Bridge dieses Hosts</translation>
    </message>
    <message>
        <source>a member of this bond</source>
        <translation>ein Mitglied dieses Bonds</translation>
    </message>
    <message>
        <source>a NIC or bond of this host</source>
        <translation>eine NIC oder ein Bond dieses Hosts</translation>
    </message>
    <message>
        <source>a NIC, bond or VLAN interface of this host</source>
        <translation>eine NIC, ein Bond oder ein VLAN-Interface dieses Hosts</translation>
    </message>
    <message>
        <source>an interface of this host</source>
        <translation>ein Interface dieses Hosts</translation>
    </message>
    <message>
        <source>the VLAN interface would be called “%1”: %2</source>
        <translation>das VLAN-Interface hieße „%1“: %2</translation>
    </message>
    <message>
        <source>“%1” is drawn as an interface; let the bridge sit on it and leave “vlan” out</source>
        <translation>„%1“ ist als Interface gezeichnet; die Bridge darauf setzen und „vlan“ weglassen</translation>
    </message>
    <message>
        <source>another switch</source>
        <translation>ein anderer Switch</translation>
    </message>
    <message>
        <source>“%1” has the ports 1 to %2</source>
        <translation>„%1“ hat die Ports 1 bis %2</translation>
    </message>
    <message>
        <source>a zone of this switch</source>
        <translation>eine Zone dieses Switches</translation>
    </message>
    <message>
        <source>a controller of this storage</source>
        <translation>ein Controller dieses Storage-Systems</translation>
    </message>
    <message>
        <source>a port of this storage</source>
        <translation>ein Port dieses Storage-Systems</translation>
    </message>
    <message>
        <source>a LUN</source>
        <translation>eine LUN</translation>
    </message>
    <message>
        <source>the one port of a fencing device is “%1:lan”</source>
        <translation>der einzige Port eines Fencing-Geräts ist „%1:lan“</translation>
    </message>
    <message>
        <source>power is not a cable here: write “power: [%1]” at the device it feeds</source>
        <translation>Strom ist hier kein Kabel: „power: [%1]“ beim gespeisten Gerät angeben</translation>
    </message>
    <message>
        <source>a device with ports</source>
        <translation>ein Gerät mit Ports</translation>
    </message>
    <message>
        <source>a port</source>
        <translation>ein Port</translation>
    </message>
    <message>
        <source>one end is Ethernet, the other Fibre Channel; no cable joins %1 and %2</source>
        <translation>ein Ende ist Ethernet, das andere Fibre Channel; kein Kabel verbindet %1 und %2</translation>
    </message>
    <message>
        <source>both ends of the cable are in %1</source>
        <translation>beide Enden des Kabels liegen in %1</translation>
    </message>
    <message>
        <source>%1 already holds the cable %2</source>
        <translation>%1 ist bereits mit dem Kabel %2 belegt</translation>
    </message>
    <message>
        <source>the LUN “%1” is already in the volume group “%2”</source>
        <translation>die LUN „%1“ gehört bereits zur Volume Group „%2“</translation>
    </message>
    <message>
        <source>there is more than one volume group; add “vg” with one of %1</source>
        <translation>es gibt mehr als eine Volume Group; „vg“ mit einem der folgenden Namen ergänzen: %1</translation>
    </message>
    <message>
        <source>a thing of this design</source>
        <translation>ein Objekt dieses Entwurfs</translation>
    </message>
    <message>
        <source>changed here and in the file</source>
        <translation>hier und in der Datei geändert</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>%1 has an SSH server of its time: older algorithms (SHA-1) are allowed for the hosts of this design.</source>
        <translation>%1 hat einen SSH-Server seiner Zeit: Für die Hosts dieses Entwurfs sind ältere Algorithmen (SHA-1) erlaubt.</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>A host fails (%1)</source>
        <translation>Ein Host fällt aus (%1)</translation>
    </message>
    <message>
        <source>Every switch of %1 fails (%2)</source>
        <translation>Jeder Switch von %1 fällt aus (%2)</translation>
    </message>
    <message>
        <source>All rings are cut at once</source>
        <translation>Alle Ringe sind zugleich unterbrochen</translation>
    </message>
    <message>
        <source>Half of the hosts fail</source>
        <translation>Die Hälfte der Hosts fällt aus</translation>
    </message>
    <message>
        <source>All hosts but one fail</source>
        <translation>Alle Hosts bis auf einen fallen aus</translation>
    </message>
    <message>
        <source>A host loses all of its power (%1)</source>
        <translation>Ein Host verliert jeden Strom (%1)</translation>
    </message>
    <message>
        <source>%1 fails together with %2</source>
        <translation>%1 fällt zusammen mit %2 aus</translation>
    </message>
    <message>
        <source>The catalogue has no such agent.</source>
        <translation>Der Katalog hat keinen solchen Agenten.</translation>
    </message>
    <message>
        <source>Two boards have the address %1.</source>
        <translation>Zwei Karten haben die Adresse %1.</translation>
    </message>
    <message>
        <source>A board needs another name than its host.</source>
        <translation>Eine Karte braucht einen anderen Namen als ihr Host.</translation>
    </message>
    <message>
        <source>%1 has no plug.</source>
        <translation>%1 hat keinen Steckplatz.</translation>
    </message>
    <message>
        <source>The agent needs it.</source>
        <translation>Der Agent braucht es.</translation>
    </message>
    <message>
        <source>“%1” is neither a MAC address nor a WWPN.</source>
        <translation>„%1“ ist weder eine MAC-Adresse noch eine WWPN.</translation>
    </message>
    <message>
        <source>Two ports have %1.</source>
        <translation>Zwei Ports haben %1.</translation>
    </message>
    <message>
        <source>%1 has no free outlet.</source>
        <translation>%1 hat keinen freien Ausgang.</translation>
    </message>
    <message>
        <source>%1 has no free port.</source>
        <translation>%1 hat keinen freien Port.</translation>
    </message>
    <message>
        <source>There is no such host.</source>
        <translation>Es gibt keinen solchen Host.</translation>
    </message>
    <message>
        <source>There is something of this name already.</source>
        <translation>Es gibt schon etwas mit diesem Namen.</translation>
    </message>
    <message>
        <source>Somebody has it already.</source>
        <translation>Sie ist schon vergeben.</translation>
    </message>
    <message>
        <source>Not in %1.</source>
        <translation>Nicht in %1.</translation>
    </message>
    <message>
        <source>CIB (XML)</source>
        <translation>CIB (XML)</translation>
    </message>
    <message>
        <source>crm shell</source>
        <translation>crm-Shell</translation>
    </message>
    <message>
        <source>terminal log or article</source>
        <translation>Terminalprotokoll oder Artikel</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB.</source>
        <translation>%1 ist größer als 16 MiB.</translation>
    </message>
    <message>
        <source>the public network</source>
        <translation>das öffentliche Netz</translation>
    </message>
    <message>
        <source>the heartbeat</source>
        <translation>den Heartbeat</translation>
    </message>
    <message>
        <source>the management boards</source>
        <translation>die Managementkarten</translation>
    </message>
    <message>
        <source>iSCSI</source>
        <translation>iSCSI</translation>
    </message>
    <message>
        <source>A cluster has 2 to %1 hosts.</source>
        <translation>Ein Cluster hat 2 bis %1 Hosts.</translation>
    </message>
    <message>
        <source>This wizard counts IPv4 addresses only.</source>
        <translation>Dieser Assistent zählt nur IPv4-Adressen.</translation>
    </message>
    <message>
        <source>Overlaps %1, which is for %2.</source>
        <translation>Überschneidet sich mit %1, bestimmt für %2.</translation>
    </message>
    <message>
        <source>The subnet ends before the last host.</source>
        <translation>Das Subnetz endet vor dem letzten Host.</translation>
    </message>
    <message>
        <source>The gateway is among the hosts&apos; addresses.</source>
        <translation>Das Gateway liegt zwischen den Adressen der Hosts.</translation>
    </message>
    <message>
        <source>Too small for %1 hosts.</source>
        <translation>Zu klein für %1 Hosts.</translation>
    </message>
    <message>
        <source>A VLAN is 1 to 4094, and %1 is taken by the boards.</source>
        <translation>Ein VLAN ist 1 bis 4094, und %1 gehört den Karten.</translation>
    </message>
    <message>
        <source>Two LUNs have the same WWID.</source>
        <translation>Zwei LUNs haben dieselbe WWID.</translation>
    </message>
    <message>
        <source>At least one LUN is needed.</source>
        <translation>Mindestens eine LUN wird gebraucht.</translation>
    </message>
    <message>
        <source>There is no platform “%1”.</source>
        <translation>Es gibt keine Plattform „%1“.</translation>
    </message>
    <message>
        <source>No place for %1.</source>
        <translation>Kein Platz für %1.</translation>
    </message>
    <message>
        <source>The WWIDs of the LUNs are placeholders: replace them before deploying.</source>
        <translation>Die WWIDs der LUNs sind Platzhalter: vor dem Ausrollen ersetzen.</translation>
    </message>
    <message>
        <source>The system disks are placeholders: replace them before deploying.</source>
        <translation>Die Systemplatten sind Platzhalter: vor dem Ausrollen ersetzen.</translation>
    </message>
    <message>
        <source>At least one ring is needed.</source>
        <translation>Mindestens ein Ring wird gebraucht.</translation>
    </message>
    <message>
        <source>%1 has at most %2 rings.</source>
        <translation>%1 hat höchstens %2 Ringe.</translation>
    </message>
    <message>
        <source>Sensible times are 1000 to 300000 ms.</source>
        <translation>Sinnvoll sind 1000 bis 300000 ms.</translation>
    </message>
    <message>
        <source>This number of hosts or this stack does not have it.</source>
        <translation>Diese Anzahl von Hosts oder dieser Stack kennt es nicht.</translation>
    </message>
    <message>
        <source>It must stand outside the cluster.</source>
        <translation>Sie muss außerhalb des Clusters stehen.</translation>
    </message>
    <message>
        <source>The drawing has no array yet.</source>
        <translation>Die Zeichnung hat noch kein Array.</translation>
    </message>
    <message>
        <source>Two LUNs are called %1.</source>
        <translation>Zwei LUNs heißen %1.</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>%1 got its WWID: %2.</source>
        <translation>%1 hat ihre WWID bekommen: %2.</translation>
    </message>
    <message>
        <source>%1 was added, without a volume group.</source>
        <translation>%1 wurde hinzugefügt, ohne Volumegruppe.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>The array calls itself %1.</source>
        <translation>Das Array nennt sich %1.</translation>
    </message>
    <message>
        <source>%1: fewer paths on %2 than on %3.</source>
        <translation>%1: weniger Pfade auf %2 als auf %3.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: not all paths work on %2.</source>
        <translation>%1: nicht alle Pfade funktionieren auf %2.</translation>
    </message>
    <message>
        <source>%1: the hosts see different sizes: %2.</source>
        <translation>%1: die Hosts sehen verschiedene Größen: %2.</translation>
    </message>
    <message>
        <source>%1: drawn with %2, the hosts see %3.</source>
        <translation>%1: mit %2 gezeichnet, die Hosts sehen %3.</translation>
    </message>
    <message>
        <source>%1 has no WWID.</source>
        <translation>%1 hat keine WWID.</translation>
    </message>
    <message>
        <source>%1: no host sees its WWID (looked on %2).</source>
        <translation>%1: kein Host sieht ihre WWID (nachgesehen auf %2).</translation>
    </message>
    <message>
        <source>%1: not seen by %2.</source>
        <translation>%1: nicht gesehen von %2.</translation>
    </message>
    <message>
        <source>%1 (%2) is not in the list; seen by %3.</source>
        <translation>%1 (%2) steht nicht in der Liste; gesehen von %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n LUNs are of another array by vendor and product: %1.</source>
        <translation>
            <numerusform>%n LUN ist nach Hersteller und Produkt von einem anderen Array: %1.</numerusform>
            <numerusform>%n LUNs sind nach Hersteller und Produkt von einem anderen Array: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not read: what it sees is not known.</source>
        <translation>%1 wurde nicht gelesen: was er sieht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 could not read its disks: %2</source>
        <translation>%1 konnte seine Platten nicht lesen: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paths</source>
        <translation>
            <numerusform>%n Pfad</numerusform>
            <numerusform>%n Pfade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hosts</source>
        <translation>
            <numerusform>%n Host</numerusform>
            <numerusform>%n Hosts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n paths</source>
        <translation>
            <numerusform>%1 von %n Pfad</numerusform>
            <numerusform>%1 von %n Pfaden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>edits</name>
    <message>
        <source>“%1” is not a cable</source>
        <translation>„%1“ ist kein Kabel</translation>
    </message>
    <message>
        <source>“%1” has no place of its own</source>
        <translation>„%1“ hat keinen eigenen Platz</translation>
    </message>
    <message>
        <source>“%1” is needed by %2; change that first</source>
        <translation>„%1“ wird von %2 gebraucht; zuerst das ändern</translation>
    </message>
    <message>
        <source>“%1” is a part of its device; change the device instead</source>
        <translation>„%1“ ist Teil seines Geräts; stattdessen das Gerät ändern</translation>
    </message>
    <message>
        <source>the design has no “%1”</source>
        <translation>der Entwurf hat kein „%1“</translation>
    </message>
    <message>
        <source>“%1” has no name of its own: it follows from what it belongs to</source>
        <translation>„%1“ hat keinen eigenen Namen: er folgt aus dem, wozu es gehört</translation>
    </message>
</context>
<context>
    <name>examples</name>
    <message>
        <source>Two hosts, Fibre Channel, Enterprise Linux 6</source>
        <translation>Zwei Hosts, Fibre Channel, Enterprise Linux 6</translation>
    </message>
    <message>
        <source>The same cluster on Debian 12</source>
        <translation>Derselbe Cluster auf Debian 12</translation>
    </message>
    <message>
        <source>The same cluster on Enterprise Linux 9</source>
        <translation>Derselbe Cluster auf Enterprise Linux 9</translation>
    </message>
    <message>
        <source>Three hosts, iSCSI, a quorum device</source>
        <translation>Drei Hosts, iSCSI, ein Quorumgerät</translation>
    </message>
    <message>
        <source>Sixteen hosts, two arrays</source>
        <translation>Sechzehn Hosts, zwei Speichersysteme</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>What applies to the cluster as a whole: its name, platform, rings and quorum.</source>
        <translation>Was für den Cluster als Ganzes gilt: Name, Plattform, Ringe und Quorum.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The name in the cluster&apos;s files, such as magma; cman takes at most 15 characters. UUIDs and MAC addresses that VMs leave empty are derived from it.</source>
        <translation>Der Name in den Dateien des Clusters, etwa magma; cman erlaubt höchstens 15 Zeichen. UUIDs und MAC-Adressen, die bei VMs leer bleiben, werden daraus abgeleitet.</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>The distribution of the hosts, such as debian12, el9 or el6. It decides the cluster stack (cman or corosync 3), the packages, the services and the form of all files.</source>
        <translation>Die Distribution der Hosts, etwa debian12, el9 oder el6. Sie bestimmt Cluster-Stack (cman oder corosync 3), Pakete, Dienste und die Form aller Dateien.</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>The networks over which the hosts talk to each other, ring 0 first, such as heartbeat, public. Two independent ones keep the cluster together when one fails; cman allows no more than two.</source>
        <translation>Die Netze, über die die Hosts miteinander reden, Ring 0 zuerst, etwa heartbeat, public. Zwei unabhängige halten den Cluster zusammen, wenn eines ausfällt; cman erlaubt höchstens zwei.</translation>
    </message>
    <message>
        <source>Configuration version</source>
        <translation>Konfigurationsversion</translation>
    </message>
    <message>
        <source>The version number of cluster.conf or corosync.conf; 1 if it is left empty. A deployment raises it by itself when the file changes.</source>
        <translation>Die Versionsnummer von cluster.conf oder corosync.conf; 1, wenn das Feld leer bleibt. Beim Ausrollen wird sie von selbst erhöht, wenn sich die Datei ändert.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>How ring messages travel. Left empty, corosync 3 uses knet and cman udp with multicast; udpu sends unicast, where multicast does not get through.</source>
        <translation>Wie Ring-Nachrichten übertragen werden. Bleibt das Feld leer, nutzt corosync 3 knet und cman udp mit Multicast; udpu sendet Unicast, wo Multicast nicht durchkommt.</translation>
    </message>
    <message>
        <source>Ring mode</source>
        <translation>Ring-Modus</translation>
    </message>
    <message>
        <source>How two or more rings are used; passive if it is left empty. With cman passive alternates between the healthy rings, with knet it uses the one with the highest priority.</source>
        <translation>Wie zwei oder mehr Ringe genutzt werden; passive, wenn das Feld leer bleibt. Bei cman wechselt passive zwischen den gesunden Ringen, bei knet gilt der mit der höchsten Priorität.</translation>
    </message>
    <message>
        <source>Link priorities</source>
        <translation>Link-Prioritäten</translation>
    </message>
    <message>
        <source>One number for each ring with knet, ring 0 first; in passive mode the highest wins. Left empty, ring 0 is preferred: 20, 10 with two rings.</source>
        <translation>Bei knet eine Zahl je Ring, Ring 0 zuerst; im Modus passive gewinnt die höchste. Bleibt das Feld leer, wird Ring 0 bevorzugt: 20, 10 bei zwei Ringen.</translation>
    </message>
    <message>
        <source>Multicast</source>
        <translation>Multicast</translation>
    </message>
    <message>
        <source>Addresses and ports for each ring, ring 0 first. knet does without; cman has defaults that follow from the cluster&apos;s name.</source>
        <translation>Adressen und Ports je Ring, Ring 0 zuerst. knet kommt ohne aus; cman hat Standardwerte, die aus dem Clusternamen folgen.</translation>
    </message>
    <message>
        <source>Group address</source>
        <translation>Gruppenadresse</translation>
    </message>
    <message>
        <source>The multicast group of the ring, such as 239.192.122.45; different for each ring. Left empty, cman derives it from the cluster&apos;s name.</source>
        <translation>Die Multicast-Gruppe des Rings, etwa 239.192.122.45; für jeden Ring eine andere. Bleibt sie leer, leitet cman sie aus dem Clusternamen ab.</translation>
    </message>
    <message>
        <source>UDP port</source>
        <translation>UDP-Port</translation>
    </message>
    <message>
        <source>The ring uses this port and the one below it, so rings need a distance of 2. Left empty, rings of cman get 5405 and 5407.</source>
        <translation>Der Ring nutzt diesen Port und den davor, Ringe brauchen daher einen Abstand von 2. Bleibt das Feld leer, erhalten Ringe von cman 5405 und 5407.</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>How many routers a multicast packet may pass plus one; 1 keeps it in the subnet. Left empty, cman gets 1.</source>
        <translation>Wie viele Router ein Multicast-Paket passieren darf, plus eins; 1 hält es im Subnetz. Bleibt das Feld leer, erhält cman 1.</translation>
    </message>
    <message>
        <source>Token timeout</source>
        <translation>Token-Timeout</translation>
    </message>
    <message>
        <source>How long the token may stay away before a host counts as lost, such as 3000 ms. Left empty, it is 3 s with corosync 3 and 10 s with cman; longer means later fencing.</source>
        <translation>Wie lange der Token ausbleiben darf, bis ein Host als verloren gilt, etwa 3000 ms. Bleibt das Feld leer, sind es 3 s mit corosync 3 und 10 s mit cman; länger heißt späteres Fencing.</translation>
    </message>
    <message>
        <source>Consensus timeout</source>
        <translation>Consensus-Timeout</translation>
    </message>
    <message>
        <source>How long the hosts may take to agree on a new membership; with corosync 3 at least 1.2 times the token timeout, which is the default. For two nodes cman chooses 200 to 2000 ms.</source>
        <translation>Wie lange sich die Hosts auf eine neue Membership einigen dürfen; mit corosync 3 mindestens das 1,2-Fache des Token-Timeouts, was auch der Standard ist. Bei zwei Knoten wählt cman 200 bis 2000 ms.</translation>
    </message>
    <message>
        <source>Post-join delay</source>
        <translation>Post-Join-Verzögerung</translation>
    </message>
    <message>
        <source>How long cman waits after a start before it fences hosts that have not come; 30 s if it is left empty, -1 waits for ever. Too short, and the faster host shoots the one still booting.</source>
        <translation>Wie lange cman nach dem Start wartet, bevor es Hosts fenct, die noch fehlen; 30 s, wenn das Feld leer bleibt, -1 wartet endlos. Zu kurz, und der schnellere Host schießt den noch bootenden ab.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>How ring traffic is encrypted and authenticated. Left empty, knet uses aes256 and sha256, and cman a key file.</source>
        <translation>Wie der Ringverkehr verschlüsselt und authentifiziert wird. Bleibt sie leer, nutzt knet aes256 und sha256 und cman eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Cipher</translation>
    </message>
    <message>
        <source>The cipher of knet; aes256 if it is left empty. cman knows only on and off: it is off if both cipher and hash are none.</source>
        <translation>Der Cipher von knet; aes256, wenn das Feld leer bleibt. cman kennt nur ein und aus: Aus ist es, wenn Cipher und Hash beide none sind.</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>What authenticates the messages of knet; sha256 if it is left empty. corosync does not start with a cipher and no hash.</source>
        <translation>Womit knet Nachrichten authentifiziert; sha256, wenn das Feld leer bleibt. Mit Cipher und ohne Hash startet corosync nicht.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The secret that holds the cluster&apos;s key, which is the same on all hosts. Left empty, it has the cluster&apos;s name with -cluster-key, such as magma-cluster-key.</source>
        <translation>Das Geheimnis mit dem Schlüssel des Clusters, der auf allen Hosts gleich ist. Bleibt das Feld leer, heißt es wie der Cluster mit -cluster-key, etwa magma-cluster-key.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>The name of an entry in the keyring; the key itself is never in the design.</source>
        <translation>Der Name eines Eintrags im Schlüsselbund; der Schlüssel selbst steht nie im Entwurf.</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Which part of a divided cluster may go on. The defaults suit a cluster of two hosts.</source>
        <translation>Welcher Teil eines getrennten Clusters weiterlaufen darf. Die Standardwerte passen für einen Cluster aus zwei Hosts.</translation>
    </message>
    <message>
        <source>Two-node mode</source>
        <translation>Zwei-Knoten-Modus</translation>
    </message>
    <message>
        <source>Lets one of two hosts go on alone, after it has fenced the other. Left empty, it is on with exactly two hosts of one vote each and no quorum device, with which it must be off.</source>
        <translation>Lässt einen von zwei Hosts allein weiterlaufen, nachdem er den anderen gefenct hat. Bleibt das Feld leer, ist er an bei genau zwei Hosts mit je einer Stimme ohne Quorum-Gerät; mit einem solchen muss er aus sein.</translation>
    </message>
    <message>
        <source>Wait for all</source>
        <translation>Wait for all</translation>
    </message>
    <message>
        <source>With corosync 3, quorum after a cold start only once all hosts have seen each other. Left empty, it is on in two-node mode; off, two hosts that boot apart fence each other again and again.</source>
        <translation>Mit corosync 3 gibt es nach einem Kaltstart erst Quorum, wenn alle Hosts einander gesehen haben. Bleibt das Feld leer, gilt es im Zwei-Knoten-Modus; abgeschaltet fencen sich zwei getrennt bootende Hosts immer wieder.</translation>
    </message>
    <message>
        <source>Auto tie breaker</source>
        <translation>Automatischer Tie-Breaker</translation>
    </message>
    <message>
        <source>With corosync 3, gives quorum to one half of an evenly divided cluster: the one with the lowest node ID. It suits four or more hosts without a quorum device.</source>
        <translation>Gibt mit corosync 3 einer Hälfte eines gleichmäßig getrennten Clusters das Quorum: der mit der niedrigsten Knoten-ID. Sinnvoll ab vier Hosts ohne Quorum-Gerät.</translation>
    </message>
    <message>
        <source>Last man standing</source>
        <translation>Last Man Standing</translation>
    </message>
    <message>
        <source>With corosync 3, lowers the expected votes as hosts leave one after the other, so that a few can go on. Off if it is left empty.</source>
        <translation>Senkt mit corosync 3 die erwarteten Stimmen, wenn Hosts nacheinander ausscheiden, damit wenige weiterlaufen können. Aus, wenn das Feld leer bleibt.</translation>
    </message>
    <message>
        <source>Expected votes</source>
        <translation>Erwartete Stimmen</translation>
    </message>
    <message>
        <source>The votes of the complete cluster. Left empty, they are counted from the hosts, which is nearly always right.</source>
        <translation>Die Stimmen des vollständigen Clusters. Bleibt das Feld leer, werden sie aus den Hosts ermittelt, was fast immer richtig ist.</translation>
    </message>
    <message>
        <source>Quorum device</source>
        <translation>Quorum-Gerät</translation>
    </message>
    <message>
        <source>A server outside the cluster that casts a vote over the network, with corosync 3 only. It replaces the two-node mode.</source>
        <translation>Ein Server außerhalb des Clusters, der über das Netz mitstimmt, nur mit corosync 3. Es ersetzt den Zwei-Knoten-Modus.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The name or address of the qnetd server. It must not be a VM of this cluster.</source>
        <translation>Name oder Adresse des qnetd-Servers. Er darf keine VM dieses Clusters sein.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>ffsplit gives exactly one half of a divided cluster a vote; lms lets a single remaining host go on. Left empty, it is ffsplit.</source>
        <translation>ffsplit gibt genau einer Hälfte eines getrennten Clusters eine Stimme; lms lässt auch einen einzelnen verbliebenen Host weiterlaufen. Bleibt das Feld leer, gilt ffsplit.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The network by which the hosts reach the server. The what-if analysis takes the device&apos;s vote away where that network is cut.</source>
        <translation>Das Netz, über das die Hosts den Server erreichen. Wo es getrennt ist, zählt die Was-wäre-wenn-Analyse die Stimme des Geräts nicht mit.</translation>
    </message>
    <message>
        <source>DLM protocol</source>
        <translation>DLM-Protokoll</translation>
    </message>
    <message>
        <source>How the lock manager of shared volume groups talks. Left empty, it is sctp with two or more rings, since tcp uses ring 0 only and hangs when that is lost.</source>
        <translation>Wie der Lock-Manager gemeinsamer Volume Groups kommuniziert. Bleibt das Feld leer, gilt bei zwei oder mehr Ringen sctp, denn tcp nutzt nur Ring 0 und hängt, wenn er ausfällt.</translation>
    </message>
    <message>
        <source>Path retries</source>
        <translation>Pfad-Wiederholungen</translation>
    </message>
    <message>
        <source>How often multipath checks again, every 5 s, before I/O without any path fails. Left empty, the array&apos;s recorded number applies, else 18: 90 s.</source>
        <translation>Wie oft multipath im Abstand von 5 s erneut prüft, bevor I/O ohne jeden Pfad scheitert. Bleibt das Feld leer, gilt der hinterlegte Wert des Arrays, sonst 18: 90 s.</translation>
    </message>
    <message>
        <source>Cluster properties</source>
        <translation>Cluster-Properties</translation>
    </message>
    <message>
        <source>Further properties of Pacemaker by name, such as batch-limit: 30. They replace what Basalt would write, for example no-quorum-policy or priority-fencing-delay.</source>
        <translation>Weitere Properties von Pacemaker mit Namen, etwa batch-limit: 30. Sie ersetzen, was Basalt schreiben würde, etwa no-quorum-policy oder priority-fencing-delay.</translation>
    </message>
    <message>
        <source>Stickiness</source>
        <translation>Stickiness</translation>
    </message>
    <message>
        <source>The score that keeps a VM where it runs; 100 if it is left empty. A preferred host counts half of it, so that no VM moves back by itself.</source>
        <translation>Der Score, der eine VM dort hält, wo sie läuft; 100, wenn das Feld leer bleibt. Ein bevorzugter Host zählt die Hälfte, damit keine VM von selbst zurückzieht.</translation>
    </message>
    <message>
        <source>Start at boot</source>
        <translation>Start beim Booten</translation>
    </message>
    <message>
        <source>true: a fenced host rejoins by itself; false: an admin looks at it first. Left empty, the hosts keep what they have, and Basalt warns.</source>
        <translation>true: Ein gefencter Host kommt von selbst zurück; false: Ein Admin sieht ihn sich zuerst an. Bleibt das Feld leer, behalten die Hosts ihre Einstellung, und Basalt warnt.</translation>
    </message>
    <message>
        <source>Time servers</source>
        <translation>Zeitserver</translation>
    </message>
    <message>
        <source>NTP servers for all hosts, such as 192.168.11.1, 192.168.11.2. Left empty, the distribution&apos;s own configuration stays, and Basalt warns.</source>
        <translation>NTP-Server für alle Hosts, etwa 192.168.11.1, 192.168.11.2. Bleibt das Feld leer, bleibt die Konfiguration der Distribution, und Basalt warnt.</translation>
    </message>
    <message>
        <source>Migration network</source>
        <translation>Migrationsnetz</translation>
    </message>
    <message>
        <source>The network for live migrations, never the heartbeat; on EL6 it only decides how long they may take. Left empty, they go to the node&apos;s name: with corosync 3 the host&apos;s own, with cman the one on ring 0.</source>
        <translation>Das Netz für Live-Migrationen, nie das des Heartbeats; auf EL6 bestimmt es nur, wie lange sie dauern dürfen. Bleibt das Feld leer, gehen sie an den Knotennamen: mit corosync 3 den eigenen des Hosts, mit cman den auf Ring 0.</translation>
    </message>
    <message>
        <source>Services to keep</source>
        <translation>Beizubehaltende Dienste</translation>
    </message>
    <message>
        <source>Services that Basalt would switch off on the hosts and that the site needs, such as NetworkManager on debian12. They are left as they are.</source>
        <translation>Dienste, die Basalt auf den Hosts abschalten würde und die der Standort braucht, etwa NetworkManager auf debian12. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Other clusters</source>
        <translation>Andere Cluster</translation>
    </message>
    <message>
        <source>Names of the site&apos;s other clusters. Basalt then checks that neither the name nor, with cman, the multicast addresses derived from it clash.</source>
        <translation>Namen der anderen Cluster des Standorts. Basalt prüft dann, dass weder der Name noch, bei cman, die daraus abgeleiteten Multicast-Adressen kollidieren.</translation>
    </message>
    <message>
        <source>Management host</source>
        <translation>Management-Host</translation>
    </message>
    <message>
        <source>The machine from which the cluster is managed, by name or address. Basalt warns if it is a VM of this cluster: it would be down with it.</source>
        <translation>Die Maschine, von der aus der Cluster verwaltet wird, mit Name oder Adresse. Basalt warnt, wenn sie eine VM dieses Clusters ist: Sie stünde mit ihm.</translation>
    </message>
    <message>
        <source>Host firewall</source>
        <translation>Host-Firewall</translation>
    </message>
    <message>
        <source>Who writes the packet filter of the hosts: Basalt, unless set otherwise.</source>
        <translation>Wer den Paketfilter der Hosts schreibt: ohne andere Angabe Basalt.</translation>
    </message>
    <message>
        <source>Managed by Basalt</source>
        <translation>Von Basalt verwaltet</translation>
    </message>
    <message>
        <source>true unless set: Basalt writes the rules, open for SSH and, among the hosts, for the cluster. false: the site keeps them, and what they let in is checked.</source>
        <translation>Ohne Angabe true: Basalt schreibt die Regeln, offen für SSH und zwischen den Hosts für den Cluster. false: Der Standort behält seine, und was sie hereinlassen, wird geprüft.</translation>
    </message>
    <message>
        <source>Open ports</source>
        <translation>Offene Ports</translation>
    </message>
    <message>
        <source>What the site&apos;s own firewall lets in among the hosts, such as 5405/udp, 21064/sctp, igmp. It is only read if Basalt does not manage the firewall.</source>
        <translation>Was die eigene Firewall des Standorts zwischen den Hosts hereinlässt, etwa 5405/udp, 21064/sctp, igmp. Es wird nur gelesen, wenn Basalt die Firewall nicht verwaltet.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Free text about the cluster. It is kept in the design and written to no host.</source>
        <translation>Freier Text zum Cluster. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>The IP networks and VLANs of the site: for the rings, the administration, the storage and the VMs.</source>
        <translation>Die IP-Netze und VLANs des Standorts: für Ringe, Verwaltung, Storage und VMs.</translation>
    </message>
    <message>
        <source>The name by which addresses, rings and VMs refer to the network, such as heartbeat.</source>
        <translation>Der Name, unter dem Adressen, Ringe und VMs das Netz nennen, etwa heartbeat.</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>The address range with prefix length, such as 192.168.11.0/24. Leave it empty where hosts have no address, as in a network only for VMs.</source>
        <translation>Der Adressbereich mit Präfixlänge, etwa 192.168.11.0/24. Leer lassen, wo Hosts keine Adresse haben, etwa in einem Netz nur für VMs.</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The router&apos;s address in this subnet. On a host, its first address in a network with a gateway gets the default route; the heartbeat network should have none.</source>
        <translation>Die Adresse des Routers in diesem Subnetz. Auf einem Host erhält seine erste Adresse in einem Netz mit Gateway die Default-Route; das Heartbeat-Netz sollte keines haben.</translation>
    </message>
    <message>
        <source>VLAN ID</source>
        <translation>VLAN-ID</translation>
    </message>
    <message>
        <source>The network&apos;s VLAN, 1 to 4094. Where a host has no address in the network, its bridge for VMs is found by this number.</source>
        <translation>Das VLAN des Netzes, 1 bis 4094. Hat ein Host keine Adresse im Netz, wird seine Bridge für VMs über diese Nummer gefunden.</translation>
    </message>
    <message>
        <source>Heartbeat only</source>
        <translation>Nur Heartbeat</translation>
    </message>
    <message>
        <source>Reserves the network for the cluster&apos;s communication: no VMs, no gateway, no migrations, no storage. It should carry ring 0; false unless set.</source>
        <translation>Behält das Netz der Kommunikation des Clusters vor: keine VMs, kein Gateway, keine Migrationen, kein Storage. Es sollte Ring 0 tragen; ohne Angabe false.</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>The largest packet in bytes that hosts send here, such as 9000. It reaches every interface of the network that has no MTU of its own; 1500 if it is left empty.</source>
        <translation>Das größte Paket in Byte, das Hosts hier senden, etwa 9000. Sie gilt für jedes Interface des Netzes ohne eigene MTU; 1500, wenn das Feld leer bleibt.</translation>
    </message>
    <message>
        <source>Free text about this network. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu diesem Netz. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>The Ethernet and Fibre Channel switches that hosts, storage and management boards are plugged into.</source>
        <translation>Die Ethernet- und Fibre-Channel-Switches, an denen Hosts, Storage und Management-Boards stecken.</translation>
    </message>
    <message>
        <source>A name of its own among all devices, such as lan-a. Cables refer to its ports as lan-a:1.</source>
        <translation>Ein unter allen Geräten eindeutiger Name, etwa lan-a. Kabel nennen die Ports lan-a:1.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ethernet for networks, fc for a Fibre Channel fabric; ethernet unless set.</source>
        <translation>ethernet für Netze, fc für eine Fibre-Channel-Fabric; ohne Angabe ethernet.</translation>
    </message>
    <message>
        <source>Number of ports</source>
        <translation>Zahl der Ports</translation>
    </message>
    <message>
        <source>How many ports the switch has, such as 24. They are numbered from 1.</source>
        <translation>Wie viele Ports der Switch hat, etwa 24. Sie sind ab 1 nummeriert.</translation>
    </message>
    <message>
        <source>LACP</source>
        <translation>LACP</translation>
    </message>
    <message>
        <source>Whether the bonds&apos; ports are set up for LACP here; false unless set. Bonds in mode 802.3ad need it.</source>
        <translation>Ob die Ports der Bonds hier für LACP eingerichtet sind; ohne Angabe false. Bonds im Modus 802.3ad brauchen es.</translation>
    </message>
    <message>
        <source>Static aggregation</source>
        <translation>Statische Aggregation</translation>
    </message>
    <message>
        <source>Whether the bonds&apos; ports are joined to a fixed aggregate without LACP; false unless set. Bonds in the modes balance-rr, balance-xor and broadcast need it.</source>
        <translation>Ob die Ports der Bonds ohne LACP zu einem festen Aggregat verbunden sind; ohne Angabe false. Bonds in den Modi balance-rr, balance-xor und broadcast brauchen es.</translation>
    </message>
    <message>
        <source>MLAG peer</source>
        <translation>MLAG-Partner</translation>
    </message>
    <message>
        <source>The switch with which this one forms one logical switch, by MLAG or a stack; set it on both. Only then may an aggregated bond be spread over the two.</source>
        <translation>Der Switch, mit dem dieser per MLAG oder Stack einen logischen Switch bildet; auf beiden angeben. Nur dann darf sich ein aggregierter Bond auf beide verteilen.</translation>
    </message>
    <message>
        <source>Port VLANs</source>
        <translation>VLANs der Ports</translation>
    </message>
    <message>
        <source>Which VLANs the ports carry. If the list is empty, every port carries every VLAN.</source>
        <translation>Welche VLANs die Ports führen. Ist die Liste leer, führt jeder Port jedes VLAN.</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Port numbers and ranges, such as 1, 3-6.</source>
        <translation>Portnummern und Bereiche, etwa 1, 3-6.</translation>
    </message>
    <message>
        <source>Tagged VLANs</source>
        <translation>Getaggte VLANs</translation>
    </message>
    <message>
        <source>The VLANs whose frames carry a tag on these ports, such as 100, 101. Frames of other tags are dropped.</source>
        <translation>Die VLANs, deren Frames an diesen Ports ein Tag tragen, etwa 100, 101. Frames mit anderen Tags werden verworfen.</translation>
    </message>
    <message>
        <source>Untagged VLAN</source>
        <translation>Ungetaggtes VLAN</translation>
    </message>
    <message>
        <source>The VLAN into which frames without a tag go, also called native VLAN or PVID. If it is left empty, they stay in the switch&apos;s default VLAN.</source>
        <translation>Das VLAN, in das Frames ohne Tag gelangen, auch Native VLAN oder PVID genannt. Bleibt das Feld leer, bleiben sie im Default-VLAN des Switches.</translation>
    </message>
    <message>
        <source>The largest packet in bytes that the switch forwards; 1500 if it is left empty. Hosts that send larger ones lose them without a message.</source>
        <translation>Das größte Paket in Byte, das der Switch weiterleitet; 1500, wenn das Feld leer bleibt. Hosts, die größere senden, verlieren sie ohne Meldung.</translation>
    </message>
    <message>
        <source>IGMP querier</source>
        <translation>IGMP-Querier</translation>
    </message>
    <message>
        <source>Whether the switch asks for members of multicast groups; taken for false if it is left empty. Rings of cman over multicast need one querier where snooping is on.</source>
        <translation>Ob der Switch nach Mitgliedern von Multicast-Gruppen fragt; ohne Angabe gilt false. Ringe von cman über Multicast brauchen einen Querier, wo Snooping eingeschaltet ist.</translation>
    </message>
    <message>
        <source>IGMP snooping</source>
        <translation>IGMP-Snooping</translation>
    </message>
    <message>
        <source>Whether the switch sends multicast only to ports that asked for it; taken for true if it is left empty. Without a querier it cuts multicast rings after minutes.</source>
        <translation>Ob der Switch Multicast nur an Ports sendet, die danach verlangt haben; ohne Angabe gilt true. Ohne Querier trennt es Multicast-Ringe nach Minuten.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Which Fibre Channel ports may see each other. If a fabric has no zones, all its ports do; one zone per HBA is the rule.</source>
        <translation>Welche Fibre-Channel-Ports einander sehen dürfen. Hat eine Fabric keine Zonen, sehen sich alle; eine Zone je HBA ist die Regel.</translation>
    </message>
    <message>
        <source>The zone&apos;s name on the switch, such as z_magma1_fc0.</source>
        <translation>Der Name der Zone auf dem Switch, etwa z_magma1_fc0.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>One HBA and the controller ports that it shall reach, such as magma1:fc0, msa1:A1, msa1:B1.</source>
        <translation>Ein HBA und die Controller-Ports, die er erreichen soll, etwa magma1:fc0, msa1:A1, msa1:B1.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>What feeds the power supplies: outlets such as pdu-a:3, or feeds such as ups-1. Two switches that replace each other belong on different feeds.</source>
        <translation>Was die Netzteile speist: Ausgänge wie pdu-a:3 oder Einspeisungen wie ups-1. Zwei Switches, die einander ersetzen, gehören an verschiedene Einspeisungen.</translation>
    </message>
    <message>
        <source>Free text about this switch. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu diesem Switch. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>The storage systems that all hosts share.</source>
        <translation>Die Storage-Systeme, die sich alle Hosts teilen.</translation>
    </message>
    <message>
        <source>A name of its own among all devices, such as msa1, without a dot. Its ports are referred to as msa1:A1.</source>
        <translation>Ein unter allen Geräten eindeutiger Name ohne Punkt, etwa msa1. Die Ports heißen dann msa1:A1.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>The vendor as the array reports it over SCSI, such as HP. With the product it selects the recorded multipath settings.</source>
        <translation>Der Hersteller, wie ihn das Array über SCSI meldet, etwa HP. Zusammen mit dem Produkt wählt er die hinterlegten multipath-Einstellungen.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>The product as the array reports it over SCSI, such as MSA2312fc. If the catalogue knows it, multipath.conf gets a section for it.</source>
        <translation>Das Produkt, wie es das Array über SCSI meldet, etwa MSA2312fc. Kennt der Katalog es, erhält multipath.conf einen Abschnitt dafür.</translation>
    </message>
    <message>
        <source>fc for Fibre Channel, iscsi for iSCSI over Ethernet; fc unless set.</source>
        <translation>fc für Fibre Channel, iscsi für iSCSI über Ethernet; ohne Angabe fc.</translation>
    </message>
    <message>
        <source>Target name</source>
        <translation>Targetname</translation>
    </message>
    <message>
        <source>The iSCSI name of the array, such as iqn.2001-05.com.example:array1. Hosts log in to it; leave it empty with Fibre Channel.</source>
        <translation>Der iSCSI-Name des Arrays, etwa iqn.2001-05.com.example:array1. Daran melden sich die Hosts an; bei Fibre Channel leer lassen.</translation>
    </message>
    <message>
        <source>Controllers</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>The controllers of the array. Each LUN should be reachable through two of them.</source>
        <translation>Die Controller des Arrays. Jede LUN sollte über zwei davon erreichbar sein.</translation>
    </message>
    <message>
        <source>A short name, such as A. The controller is then referred to as msa1.A.</source>
        <translation>Ein kurzer Name, etwa A. Der Controller heißt dann msa1.A.</translation>
    </message>
    <message>
        <source>The controller&apos;s ports towards the hosts, such as A1, A2. Names must be unique within the storage system.</source>
        <translation>Die Ports des Controllers zu den Hosts hin, etwa A1, A2. Namen müssen innerhalb des Storage-Systems eindeutig sein.</translation>
    </message>
    <message>
        <source>The port&apos;s name, such as A1. Cables and zones refer to it as msa1:A1.</source>
        <translation>Der Name des Ports, etwa A1. Kabel und Zonen nennen ihn msa1:A1.</translation>
    </message>
    <message>
        <source>WWPN</source>
        <translation>WWPN</translation>
    </message>
    <message>
        <source>The World Wide Port Name of a Fibre Channel port, such as 20:70:00:c0:ff:d5:aa:8b. The zoning on the switches needs it.</source>
        <translation>Der World Wide Port Name eines Fibre-Channel-Ports, etwa 20:70:00:c0:ff:d5:aa:8b. Das Zoning der Switches braucht ihn.</translation>
    </message>
    <message>
        <source>Portal address</source>
        <translation>Portal-Adresse</translation>
    </message>
    <message>
        <source>The port&apos;s iSCSI portal, such as 10.1.1.101. Hosts log in there on TCP port 3260; without an address there is no log-in.</source>
        <translation>Das iSCSI-Portal des Ports, etwa 10.1.1.101. Hosts melden sich dort an TCP-Port 3260 an; ohne Adresse gibt es keine Anmeldung.</translation>
    </message>
    <message>
        <source>The network that the iSCSI portal is in. Hosts log in if their initiator uses the same network.</source>
        <translation>Das Netz, in dem das iSCSI-Portal liegt. Hosts melden sich an, wenn ihr Initiator dasselbe Netz nutzt.</translation>
    </message>
    <message>
        <source>LUNs</source>
        <translation>LUNs</translation>
    </message>
    <message>
        <source>The logical units that the array offers to the hosts.</source>
        <translation>Die logischen Einheiten, die das Array den Hosts anbietet.</translation>
    </message>
    <message>
        <source>The alias that multipath gives the LUN on all hosts: msa1_lun1 becomes /dev/mapper/msa1_lun1. It must not begin with mpath.</source>
        <translation>Der Alias, den multipath der LUN auf allen Hosts gibt: msa1_lun1 wird /dev/mapper/msa1_lun1. Er darf nicht mit mpath beginnen.</translation>
    </message>
    <message>
        <source>WWID</source>
        <translation>WWID</translation>
    </message>
    <message>
        <source>The LUN&apos;s worldwide identifier as multipath prints it, such as 3600c0ff000d5aa8bc2dd8e5001000000. Without it the alias is never given.</source>
        <translation>Die weltweit eindeutige Kennung der LUN, wie multipath sie ausgibt, etwa 3600c0ff000d5aa8bc2dd8e5001000000. Ohne sie wird der Alias nie vergeben.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>The capacity, such as 1 TiB. It is compared with what hosts see, and shows whether the VMs&apos; disks fit into the volume group.</source>
        <translation>Die Kapazität, etwa 1 TiB. Sie wird mit dem verglichen, was Hosts sehen, und zeigt, ob die Disks der VMs in die Volume Group passen.</translation>
    </message>
    <message>
        <source>Preferred controller</source>
        <translation>Bevorzugter Controller</translation>
    </message>
    <message>
        <source>The controller that serves the LUN in normal operation, such as A. Spread the LUNs so that both controllers work.</source>
        <translation>Der Controller, der die LUN im Normalbetrieb bedient, etwa A. Die LUNs so verteilen, dass beide Controller arbeiten.</translation>
    </message>
    <message>
        <source>Visible to</source>
        <translation>Sichtbar für</translation>
    </message>
    <message>
        <source>The hosts to which the array shows the LUN (masking). Left empty, all hosts see it; a LUN of a shared volume group must be seen by all.</source>
        <translation>Die Hosts, denen das Array die LUN zeigt (LUN-Masking). Bleibt das Feld leer, sehen sie alle; eine LUN einer gemeinsamen Volume Group müssen alle sehen.</translation>
    </message>
    <message>
        <source>What feeds the power supplies: outlets such as pdu-a:8, or feeds such as ups-1. Use two feeds, since the VMs stand still without their storage.</source>
        <translation>Was die Netzteile speist: Ausgänge wie pdu-a:8 oder Einspeisungen wie ups-1. Zwei Einspeisungen verwenden, denn ohne ihr Storage stehen die VMs.</translation>
    </message>
    <message>
        <source>Free text about this storage system. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu diesem Storage-System. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>PDUs</source>
        <translation>PDUs</translation>
    </message>
    <message>
        <source>The power distribution units. Switched ones can also fence hosts.</source>
        <translation>Die Stromverteiler. Schaltbare können auch Hosts fencen.</translation>
    </message>
    <message>
        <source>A name of its own among all devices, such as pdu-a. Its outlets are referred to as pdu-a:1.</source>
        <translation>Ein unter allen Geräten eindeutiger Name, etwa pdu-a. Die Ausgänge heißen dann pdu-a:1.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>The fuse, phase or UPS that it hangs on, such as ups-1. PDUs with the same feed go dark together.</source>
        <translation>Die Sicherung, Phase oder USV, an der sie hängt, etwa ups-1. PDUs an derselben Einspeisung fallen zusammen aus.</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>How many outlets it has, such as 8. They are numbered from 1.</source>
        <translation>Wie viele Ausgänge sie hat, etwa 8. Sie sind ab 1 nummeriert.</translation>
    </message>
    <message>
        <source>Free text about this PDU. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu dieser PDU. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>Each joins two free ports, written as magma1:eno1 -- lan-a:1. Power is not a cable: it is set at the device that is fed.</source>
        <translation>Jedes verbindet zwei freie Ports, geschrieben als magma1:eno1 -- lan-a:1. Strom ist kein Kabel: Er steht beim gespeisten Gerät.</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>The servers of the cluster. Two are the usual case, 64 the most.</source>
        <translation>Die Server des Clusters. Zwei sind der übliche Fall, höchstens 64 sind möglich.</translation>
    </message>
    <message>
        <source>The server&apos;s own name without domain, such as magma1; it becomes its hostname. With corosync 3 it is also the node&apos;s name in the cluster.</source>
        <translation>Der eigene Name des Servers ohne Domain, etwa magma1; er wird sein Hostname. Mit corosync 3 ist er auch der Knotenname im Cluster.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>The DNS domain, such as example.org. /etc/hosts then lists the host with its full name too.</source>
        <translation>Die DNS-Domain, etwa example.org. /etc/hosts führt den Host dann auch mit vollem Namen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The server&apos;s product name, such as ProLiant DL380 G7. It informs people; nothing is derived from it.</source>
        <translation>Der Produktname des Servers, etwa ProLiant DL380 G7. Er informiert Menschen; nichts wird daraus abgeleitet.</translation>
    </message>
    <message>
        <source>SSH access</source>
        <translation>SSH-Zugang</translation>
    </message>
    <message>
        <source>How Basalt reaches the host. If it is left empty, the host&apos;s name is used as an alias of ~/.ssh/config.</source>
        <translation>Wie Basalt den Host erreicht. Bleibt er leer, dient der Name des Hosts als Alias aus ~/.ssh/config.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>An IP address, a host name or an alias of ~/.ssh/config, such as 192.168.11.6.</source>
        <translation>Eine IP-Adresse, ein Hostname oder ein Alias aus ~/.ssh/config, etwa 192.168.11.6.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>The account for SSH; any but root needs sudo. If it is left empty, ~/.ssh/config decides, else your own user name is used.</source>
        <translation>Das Konto für SSH; jedes außer root braucht sudo. Bleibt das Feld leer, entscheidet ~/.ssh/config, sonst gilt der eigene Benutzername.</translation>
    </message>
    <message>
        <source>SSH port</source>
        <translation>SSH-Port</translation>
    </message>
    <message>
        <source>The TCP port of the SSH server. If it is left empty, ~/.ssh/config decides, else it is 22; a firewall that Basalt writes opens this port, or 22.</source>
        <translation>Der TCP-Port des SSH-Servers. Bleibt das Feld leer, entscheidet ~/.ssh/config, sonst gilt 22; eine von Basalt geschriebene Firewall öffnet diesen Port oder 22.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>The memory built in, such as 64 GiB. Without it nobody can tell whether the VMs fit on the remaining hosts after a failure; 2 GiB are reserved for the host itself.</source>
        <translation>Der eingebaute Arbeitsspeicher, etwa 64 GiB. Ohne Angabe ist nicht zu beurteilen, ob die VMs nach einem Ausfall auf die übrigen Hosts passen; 2 GiB bleiben dem Host selbst vorbehalten.</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>The number of CPU threads, such as 24. Up to four virtual CPUs for each thread of the remaining hosts count as acceptable.</source>
        <translation>Die Zahl der CPU-Threads, etwa 24. Bis zu vier virtuelle CPUs je Thread der übrigen Hosts gelten als vertretbar.</translation>
    </message>
    <message>
        <source>CPU model</source>
        <translation>CPU-Modell</translation>
    </message>
    <message>
        <source>The name that libvirt has for the CPU, such as Cascadelake-Server. VMs get the oldest model of all hosts; if one is not named, they get the baseline of QEMU.</source>
        <translation>Der Name, den libvirt für die CPU hat, etwa Cascadelake-Server. VMs erhalten das älteste Modell aller Hosts; fehlt eines, erhalten sie das Grundmodell von QEMU.</translation>
    </message>
    <message>
        <source>Node ID</source>
        <translation>Knoten-ID</translation>
    </message>
    <message>
        <source>The node&apos;s number in the cluster, 1 or higher and unique. If it is left empty, the lowest free number is used; setting it keeps the numbers when hosts are removed.</source>
        <translation>Die Nummer des Knotens im Cluster, ab 1 und eindeutig. Bleibt sie leer, gilt die niedrigste freie Nummer; gesetzt bleibt sie gleich, wenn Hosts entfallen.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>How many votes the host has for quorum; 1 if it is left empty. A two-node cluster needs exactly 1 on each host.</source>
        <translation>Wie viele Stimmen der Host für das Quorum hat; 1, wenn das Feld leer bleibt. Ein Zwei-Knoten-Cluster braucht genau 1 je Host.</translation>
    </message>
    <message>
        <source>NICs</source>
        <translation>NICs</translation>
    </message>
    <message>
        <source>The Ethernet ports of the host, each with a name of its own.</source>
        <translation>Die Ethernet-Ports des Hosts, jeder mit eigenem Namen.</translation>
    </message>
    <message>
        <source>The interface&apos;s name in Linux, such as eno1, with at most 15 characters.</source>
        <translation>Der Name des Interfaces unter Linux, etwa eno1, mit höchstens 15 Zeichen.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>A number for the card or board that the port sits on. Ports with the same number fail together, so a bond should have members of two cards.</source>
        <translation>Eine Nummer für die Karte oder das Board, auf dem der Port sitzt. Ports mit gleicher Nummer fallen zusammen aus; ein Bond sollte daher Mitglieder zweier Karten haben.</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>The hardware address, such as 00:25:b3:00:01:01. The port is found by it on the running host; without it, by its name.</source>
        <translation>Die Hardware-Adresse, etwa 00:25:b3:00:01:01. Daran wird der Port auf dem laufenden Host erkannt; ohne sie am Namen.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>The line speed, such as 10 Gbit/s. The time allowed for live migrations is reckoned from it, with 1 Gbit/s if no speed is known.</source>
        <translation>Die Übertragungsrate, etwa 10 Gbit/s. Danach bemisst sich die Zeit für Live-Migrationen, mit 1 Gbit/s, wenn keine bekannt ist.</translation>
    </message>
    <message>
        <source>The largest packet in bytes, such as 9000 for jumbo frames. If it is left empty, the port takes over what the interfaces and networks above it need, else 1500.</source>
        <translation>Das größte Paket in Byte, etwa 9000 für Jumbo-Frames. Bleibt sie leer, übernimmt der Port, was Interfaces und Netze darüber brauchen, sonst 1500.</translation>
    </message>
    <message>
        <source>HBAs</source>
        <translation>HBAs</translation>
    </message>
    <message>
        <source>The Fibre Channel ports of the host. Two on different cards keep the storage reachable when one fails.</source>
        <translation>Die Fibre-Channel-Ports des Hosts. Zwei auf verschiedenen Karten halten das Storage erreichbar, wenn einer ausfällt.</translation>
    </message>
    <message>
        <source>A short name for the port within the drawing, such as fc0. Cables and zones refer to it as magma1:fc0.</source>
        <translation>Ein kurzer Name für den Port in der Zeichnung, etwa fc0. Kabel und Zonen nennen ihn magma1:fc0.</translation>
    </message>
    <message>
        <source>A number for the card that the port sits on. Ports with the same number fail together.</source>
        <translation>Eine Nummer für die Karte, auf der der Port sitzt. Ports mit gleicher Nummer fallen zusammen aus.</translation>
    </message>
    <message>
        <source>The World Wide Port Name, such as 50:01:43:80:02:a3:00:01. It tells whether the running host has this port; the zoning on the switches needs it too.</source>
        <translation>Der World Wide Port Name, etwa 50:01:43:80:02:a3:00:01. Daran wird erkannt, ob der laufende Host diesen Port hat; auch das Zoning der Switches braucht ihn.</translation>
    </message>
    <message>
        <source>The line speed, such as 8 Gbit/s. It informs people; nothing is derived from it.</source>
        <translation>Die Übertragungsrate, etwa 8 Gbit/s. Sie informiert Menschen; nichts wird daraus abgeleitet.</translation>
    </message>
    <message>
        <source>iSCSI initiator</source>
        <translation>iSCSI-Initiator</translation>
    </message>
    <message>
        <source>The host&apos;s software initiator, for storage that is reached over Ethernet. Leave it empty with Fibre Channel.</source>
        <translation>Der Software-Initiator des Hosts, für Storage, das über Ethernet erreicht wird. Bei Fibre Channel leer lassen.</translation>
    </message>
    <message>
        <source>Initiator name</source>
        <translation>Initiatorname</translation>
    </message>
    <message>
        <source>The host&apos;s name towards iSCSI targets, such as iqn.2012-01.org.example:magma1. It must differ on every host and be allowed at the array.</source>
        <translation>Der Name des Hosts gegenüber iSCSI-Targets, etwa iqn.2012-01.org.example:magma1. Er muss auf jedem Host anders und am Array zugelassen sein.</translation>
    </message>
    <message>
        <source>The networks over which the host logs in to portals, such as san-a, san-b. The deployment makes no log-in over a network that is not named here.</source>
        <translation>Die Netze, über die sich der Host an Portalen anmeldet, etwa san-a, san-b. Beim Ausrollen gibt es keine Anmeldung über ein Netz, das hier nicht steht.</translation>
    </message>
    <message>
        <source>Bonds</source>
        <translation>Bonds</translation>
    </message>
    <message>
        <source>NICs joined to one interface that survives the loss of a card, cable or switch.</source>
        <translation>NICs, die zu einem Interface verbunden sind, das den Ausfall einer Karte, eines Kabels oder eines Switches übersteht.</translation>
    </message>
    <message>
        <source>The interface&apos;s name, such as bond0, with at most 15 characters.</source>
        <translation>Der Name des Interfaces, etwa bond0, mit höchstens 15 Zeichen.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>How the members share the work. active-backup needs nothing from the switches; 802.3ad needs LACP, balance-rr, balance-xor and broadcast a static aggregate, all on one logical switch.</source>
        <translation>Wie sich die Mitglieder die Arbeit teilen. active-backup verlangt nichts von den Switches; 802.3ad braucht LACP, balance-rr, balance-xor und broadcast brauchen ein statisches Aggregat, alle auf einem logischen Switch.</translation>
    </message>
    <message>
        <source>The NICs of the bond, such as eno1, eno3: two, on different cards and switches.</source>
        <translation>Die NICs des Bonds, etwa eno1, eno3: zwei, auf verschiedenen Karten und an verschiedenen Switches.</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>The member that is used while it works. If it is left empty, active-backup prefers the first member, so that all hosts settle on the same switch.</source>
        <translation>Das Mitglied, das genutzt wird, solange es geht. Bleibt das Feld leer, bevorzugt active-backup das erste Mitglied, damit alle Hosts denselben Switch nutzen.</translation>
    </message>
    <message>
        <source>Link check interval</source>
        <translation>Link-Prüfintervall</translation>
    </message>
    <message>
        <source>How often the link state of the members is looked at; 100 ms if it is left empty. With 0 a dead link goes unnoticed.</source>
        <translation>Wie oft der Link-Zustand der Mitglieder geprüft wird; 100 ms, wenn das Feld leer bleibt. Mit 0 bleibt ein toter Link unbemerkt.</translation>
    </message>
    <message>
        <source>The largest packet in bytes, the same for all members. If it is left empty, the bond takes over what the interfaces and networks above it need, else 1500.</source>
        <translation>Das größte Paket in Byte, gleich für alle Mitglieder. Bleibt sie leer, übernimmt der Bond, was Interfaces und Netze darüber brauchen, sonst 1500.</translation>
    </message>
    <message>
        <source>Free text about this bond. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu diesem Bond. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>VLAN interfaces</source>
        <translation>VLAN-Interfaces</translation>
    </message>
    <message>
        <source>Tagged interfaces that have an address themselves. For a bridge in a VLAN it is enough to set the VLAN at the bridge.</source>
        <translation>Getaggte Interfaces, die selbst eine Adresse haben. Für eine Bridge in einem VLAN genügt es, das VLAN bei der Bridge anzugeben.</translation>
    </message>
    <message>
        <source>The interface&apos;s name, such as bond0.20, with at most 15 characters.</source>
        <translation>Der Name des Interfaces, etwa bond0.20, mit höchstens 15 Zeichen.</translation>
    </message>
    <message>
        <source>Parent interface</source>
        <translation>Übergeordnetes Interface</translation>
    </message>
    <message>
        <source>The NIC or bond that carries the tagged frames, such as bond0.</source>
        <translation>Die NIC oder der Bond mit den getaggten Frames, etwa bond0.</translation>
    </message>
    <message>
        <source>The tag, 1 to 4094. The switch ports of this host must carry it tagged.</source>
        <translation>Das Tag, 1 bis 4094. Die Switch-Ports dieses Hosts müssen es getaggt führen.</translation>
    </message>
    <message>
        <source>The largest packet in bytes, not above that of the parent. If it is left empty, the MTU of the network or of the parent applies.</source>
        <translation>Das größte Paket in Byte, nicht über dem des Interfaces darunter. Bleibt sie leer, gilt die MTU des Netzes oder des Interfaces darunter.</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Bridges</translation>
    </message>
    <message>
        <source>Software switches to which VMs are connected. A bridge must have the same name on all hosts, or VMs cannot move.</source>
        <translation>Software-Switches, an denen VMs hängen. Eine Bridge muss auf allen Hosts gleich heißen, sonst können VMs nicht umziehen.</translation>
    </message>
    <message>
        <source>The interface&apos;s name, such as br0, with at most 15 characters; the same on all hosts.</source>
        <translation>Der Name des Interfaces, etwa br0, mit höchstens 15 Zeichen; auf allen Hosts gleich.</translation>
    </message>
    <message>
        <source>Bridge port</source>
        <translation>Bridge-Port</translation>
    </message>
    <message>
        <source>The NIC, bond or VLAN interface that joins the bridge to the outside, such as bond0.</source>
        <translation>Die NIC, der Bond oder das VLAN-Interface, das die Bridge nach außen verbindet, etwa bond0.</translation>
    </message>
    <message>
        <source>Puts the bridge on a VLAN interface, which is made for it: with bond0 and 100, bond0.100. Leave it empty for untagged traffic.</source>
        <translation>Setzt die Bridge auf ein VLAN-Interface, das dafür entsteht: bei bond0 und 100 bond0.100. Für ungetaggten Verkehr leer lassen.</translation>
    </message>
    <message>
        <source>The largest packet in bytes, not above that of the port below. If it is left empty, the MTU of the network or of the port applies.</source>
        <translation>Das größte Paket in Byte, nicht über dem des Ports darunter. Bleibt sie leer, gilt die MTU des Netzes oder des Ports.</translation>
    </message>
    <message>
        <source>Spanning tree</source>
        <translation>Spanning Tree</translation>
    </message>
    <message>
        <source>Whether the bridge takes part in STP; false unless set. With it, ports stay silent for seconds after a start, in which rings and VMs are cut off.</source>
        <translation>Ob die Bridge an STP teilnimmt; ohne Angabe false. Mit STP bleiben Ports nach einem Start sekundenlang stumm, und Ringe und VMs sind so lange abgeschnitten.</translation>
    </message>
    <message>
        <source>Forward delay</source>
        <translation>Forward Delay</translation>
    </message>
    <message>
        <source>How long a new port listens before it forwards; 0 s if it is left empty. Any longer time cuts off rings and VMs after a start.</source>
        <translation>Wie lange ein neuer Port nur zuhört, bevor er weiterleitet; 0 s, wenn das Feld leer bleibt. Jede längere Zeit schneidet Ringe und VMs nach einem Start ab.</translation>
    </message>
    <message>
        <source>Free text about this bridge. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu dieser Bridge. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>The host&apos;s IP addresses: one in every ring network, and one in each other network in which it takes part.</source>
        <translation>Die IP-Adressen des Hosts: je eine in jedem Ringnetz und in jedem weiteren Netz, an dem er teilnimmt.</translation>
    </message>
    <message>
        <source>The network of the design that the address belongs to; its subnet gives the prefix length, its gateway the default route.</source>
        <translation>Das Netz des Entwurfs, zu dem die Adresse gehört; sein Subnetz gibt die Präfixlänge vor, sein Gateway die Default-Route.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Interface</translation>
    </message>
    <message>
        <source>The interface that has the address, such as br0 or bond1. A NIC in a bond and a port of a bridge have none: it sits on the topmost interface.</source>
        <translation>Das Interface mit der Adresse, etwa br0 oder bond1. Eine NIC in einem Bond und ein Port einer Bridge haben keine: Sie liegt auf dem obersten Interface.</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>An IPv4 or IPv6 address without prefix length, such as 192.168.11.6. Files for the host can only be written once it is known.</source>
        <translation>Eine IPv4- oder IPv6-Adresse ohne Präfixlänge, etwa 192.168.11.6. Erst wenn sie bekannt ist, lassen sich Dateien für den Host schreiben.</translation>
    </message>
    <message>
        <source>The name that /etc/hosts of all hosts gives this address, such as magma1-hb; on ring 0 of cman it is the node&apos;s name. Left empty, an address outside the heartbeat network may get the host&apos;s own name.</source>
        <translation>Der Name, den /etc/hosts auf allen Hosts dieser Adresse gibt, etwa magma1-hb; auf Ring 0 von cman ist er der Knotenname. Bleibt er leer, kann eine Adresse außerhalb des Heartbeat-Netzes den eigenen Namen des Hosts erhalten.</translation>
    </message>
    <message>
        <source>System disk</source>
        <translation>Systemdisk</translation>
    </message>
    <message>
        <source>The host&apos;s own disk, which LVM may look at besides the shared LUNs. Without it no lvm.conf is written, since a wrong filter stops the boot.</source>
        <translation>Die eigene Disk des Hosts, die LVM neben den gemeinsamen LUNs sehen darf. Ohne sie wird keine lvm.conf geschrieben, da ein falscher Filter das Booten verhindert.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>A path that survives a reboot, such as /dev/disk/by-id/wwn-0x600508b1001c5d6f. Names like /dev/sda may change.</source>
        <translation>Ein Pfad, der einen Neustart übersteht, etwa /dev/disk/by-id/wwn-0x600508b1001c5d6f. Namen wie /dev/sda können sich ändern.</translation>
    </message>
    <message>
        <source>Volume group</source>
        <translation>Volume Group</translation>
    </message>
    <message>
        <source>The volume group of the root file system, such as vg_root: with lvmlockd the only one that is activated at boot. Leave it empty if root is not on LVM.</source>
        <translation>Die Volume Group des Root-Dateisystems, etwa vg_root: mit lvmlockd die einzige, die beim Booten aktiviert wird. Liegt Root nicht auf LVM, leer lassen.</translation>
    </message>
    <message>
        <source>What feeds each power supply: an outlet such as pdu-a:1, or a feed such as ups-1. Two supplies on different feeds survive the loss of one.</source>
        <translation>Was jedes Netzteil speist: ein Ausgang wie pdu-a:1 oder eine Einspeisung wie ups-1. Zwei Netzteile an verschiedenen Einspeisungen überstehen den Verlust einer davon.</translation>
    </message>
    <message>
        <source>Blocked kernel modules</source>
        <translation>Gesperrte Kernel-Module</translation>
    </message>
    <message>
        <source>Modules that the site&apos;s hardening forbids on this host, such as sctp. Basalt then reports what the cluster cannot do: DLM over two rings needs sctp.</source>
        <translation>Module, die die Härtung des Standorts auf diesem Host verbietet, etwa sctp. Basalt meldet dann, was der Cluster nicht kann: DLM über zwei Ringe braucht sctp.</translation>
    </message>
    <message>
        <source>Free text about this host. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu diesem Host. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Fencing devices</source>
        <translation>Fencing-Geräte</translation>
    </message>
    <message>
        <source>What switches a host off when the others have lost it. Each host needs at least one, and Pacemaker waits for its success before it starts the VMs elsewhere.</source>
        <translation>Was einen Host abschaltet, den die anderen verloren haben. Jeder Host braucht mindestens eines; erst nach dessen Erfolg startet Pacemaker die VMs anderswo.</translation>
    </message>
    <message>
        <source>The name of the device and of its resource in the cluster, such as fence-magma1.</source>
        <translation>Der Name des Geräts und seiner Ressource im Cluster, etwa fence-magma1.</translation>
    </message>
    <message>
        <source>Switches off</source>
        <translation>Schaltet ab</translation>
    </message>
    <message>
        <source>The hosts that the device can fence: one for a management board, several for a PDU or a hypervisor.</source>
        <translation>Die Hosts, die das Gerät fencen kann: einer bei einem Management-Board, mehrere bei einer PDU oder einem Hypervisor.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>The program that does it, such as fence_ipmilan for IPMI boards or fence_apc_snmp for PDUs. It decides which options there are.</source>
        <translation>Das Programm, das fenct, etwa fence_ipmilan für IPMI-Boards oder fence_apc_snmp für PDUs. Es bestimmt, welche Optionen es gibt.</translation>
    </message>
    <message>
        <source>The name or IP address of the device, such as magma1-ilo. Leave it empty for agents without a board, such as fence_sbd.</source>
        <translation>Name oder IP-Adresse des Geräts, etwa magma1-ilo. Bei Agents ohne Board wie fence_sbd leer lassen.</translation>
    </message>
    <message>
        <source>What the name means, such as 10.20.0.11. With it /etc/hosts of all hosts gets a line, so that fencing does not depend on DNS.</source>
        <translation>Wofür der Name steht, etwa 10.20.0.11. Damit erhält /etc/hosts aller Hosts eine Zeile, und Fencing hängt nicht am DNS.</translation>
    </message>
    <message>
        <source>The network that the device is in. Basalt checks whether the other hosts reach it there or through gateways.</source>
        <translation>Das Netz, in dem das Gerät liegt. Basalt prüft, ob die anderen Hosts es dort oder über Gateways erreichen.</translation>
    </message>
    <message>
        <source>The account on the device, such as fence; the right to switch the power is enough.</source>
        <translation>Das Konto auf dem Gerät, etwa fence; das Recht, den Strom zu schalten, genügt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The account&apos;s password, kept as a secret.</source>
        <translation>Das Passwort des Kontos, als Geheimnis verwahrt.</translation>
    </message>
    <message>
        <source>The name of an entry in the keyring, such as magma1-ilo; the password itself is never in the design.</source>
        <translation>Der Name eines Eintrags im Schlüsselbund, etwa magma1-ilo; das Passwort selbst steht nie im Entwurf.</translation>
    </message>
    <message>
        <source>Plugs</source>
        <translation>Anschlüsse</translation>
    </message>
    <message>
        <source>On a shared device, the outlet, blade or domain of each host, such as magma1: 4. Left empty for a drawn PDU, the outlets are those that feed the host.</source>
        <translation>Bei einem gemeinsamen Gerät der Ausgang, das Blade oder die Domain jedes Hosts, etwa magma1: 4. Bleibt das Feld bei einer gezeichneten PDU leer, gelten die Ausgänge, die den Host speisen.</translation>
    </message>
    <message>
        <source>Agent options</source>
        <translation>Agent-Optionen</translation>
    </message>
    <message>
        <source>Further parameters of the agent by name, such as lanplus: 1. Old and new names are both understood; passwords do not belong here.</source>
        <translation>Weitere Parameter des Agents mit Namen, etwa lanplus: 1. Alte und neue Namen werden verstanden; Passwörter gehören nicht hierher.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>How long the device waits before it kills, such as 10 s, so that two hosts do not shoot each other at once. Left empty on all devices of two hosts, the one that kills the host preferred by most VM memory waits.</source>
        <translation>Wie lange das Gerät vor dem Abschalten wartet, etwa 10 s, damit zwei Hosts nicht gleichzeitig aufeinander schießen. Bleibt das Feld bei zwei Hosts überall leer, wartet das Gerät, das den vom meisten VM-Speicher bevorzugten Host abschaltet.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Level 1 is tried first, 2 if that fails. All devices of one level act together, as two PDUs must for a host with two power supplies.</source>
        <translation>Level 1 wird zuerst versucht, 2, wenn das scheitert. Alle Geräte eines Levels wirken zusammen, wie zwei PDUs bei einem Host mit zwei Netzteilen.</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>The drawn PDU whose outlets this device switches, such as pdu-a. Leave it empty for management boards.</source>
        <translation>Die gezeichnete PDU, deren Ausgänge dieses Gerät schaltet, etwa pdu-a. Bei Management-Boards leer lassen.</translation>
    </message>
    <message>
        <source>What feeds the device itself: outlets or feeds. Left empty, a board of a single host is taken to die with that host&apos;s power, and a PDU&apos;s device with the PDU.</source>
        <translation>Was das Gerät selbst speist: Ausgänge oder Einspeisungen. Bleibt das Feld leer, stirbt das Board eines einzelnen Hosts mit dessen Strom und das Gerät einer PDU mit der PDU.</translation>
    </message>
    <message>
        <source>Free text about this fencing device. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu diesem Fencing-Gerät. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Volume groups</source>
        <translation>Volume Groups</translation>
    </message>
    <message>
        <source>LVM volume groups on the shared LUNs, which hold the disks of the VMs. The cluster activates them on all hosts.</source>
        <translation>LVM-Volume-Groups auf den gemeinsamen LUNs, die die Disks der VMs enthalten. Der Cluster aktiviert sie auf allen Hosts.</translation>
    </message>
    <message>
        <source>The name in LVM, such as vg_vm. A hyphen is allowed, but becomes two below /dev/mapper.</source>
        <translation>Der Name in LVM, etwa vg_vm. Ein Bindestrich ist erlaubt, wird unter /dev/mapper aber zu zweien.</translation>
    </message>
    <message>
        <source>The LUNs that it consists of, such as msa1_lun1, msa1_lun2. A LUN belongs to one volume group only.</source>
        <translation>Die LUNs, aus denen sie besteht, etwa msa1_lun1, msa1_lun2. Eine LUN gehört nur zu einer Volume Group.</translation>
    </message>
    <message>
        <source>Free text about this volume group. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu dieser Volume Group. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>The VMs that the cluster runs, restarts on another host after a failure, and migrates.</source>
        <translation>Die VMs, die der Cluster betreibt, nach einem Ausfall auf einem anderen Host neu startet und migriert.</translation>
    </message>
    <message>
        <source>The name in libvirt, such as brownout05. The resource is then vm-brownout05 and the first volume kvm_brownout05.</source>
        <translation>Der Name in libvirt, etwa brownout05. Die Ressource heißt dann vm-brownout05 und das erste Volume kvm_brownout05.</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>The VM&apos;s identity in libvirt. Left empty, it is derived from the names of cluster and VM; set it to keep that of an existing VM.</source>
        <translation>Die Identität der VM in libvirt. Bleibt sie leer, wird sie aus den Namen von Cluster und VM abgeleitet; setzen, um die einer bestehenden VM zu behalten.</translation>
    </message>
    <message>
        <source>The memory of the guest, such as 2 GiB. About 5 % more is reckoned for QEMU when Basalt checks whether all VMs fit after a failure.</source>
        <translation>Der Arbeitsspeicher des Gasts, etwa 2 GiB. Für QEMU werden rund 5 % mehr gerechnet, wenn Basalt prüft, ob nach einem Ausfall alle VMs Platz haben.</translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation>Virtuelle CPUs</translation>
    </message>
    <message>
        <source>The number of CPUs that the guest sees, such as 2; 1 unless set.</source>
        <translation>Die Zahl der CPUs, die der Gast sieht, etwa 2; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>The CPU that the guest sees, by libvirt&apos;s name such as Westmere, or host-model. Left empty, it is the oldest model of the hosts, with which the VM can migrate anywhere.</source>
        <translation>Die CPU, die der Gast sieht, mit dem Namen von libvirt, etwa Westmere, oder host-model. Bleibt das Feld leer, gilt das älteste Modell der Hosts, mit dem die VM überallhin migrieren kann.</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Disks</translation>
    </message>
    <message>
        <source>The disks of the VM in the order in which the guest sees them. It boots from the first hard disk, else from the CD.</source>
        <translation>Die Disks der VM in der Reihenfolge, in der der Gast sie sieht. Er bootet von der ersten Festplatte, sonst von der CD.</translation>
    </message>
    <message>
        <source>The size of a new volume, such as 20 GiB; 10 GiB if it is left empty. A volume that is already there keeps its size.</source>
        <translation>Die Größe eines neuen Volumes, etwa 20 GiB; 10 GiB, wenn das Feld leer bleibt. Ein vorhandenes Volume behält seine Größe.</translation>
    </message>
    <message>
        <source>The volume group that holds the volume. It may be left empty if there is only one.</source>
        <translation>Die Volume Group mit dem Volume. Gibt es nur eine, darf das Feld leer bleiben.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>The logical volume&apos;s name. Left empty, it is kvm_ with the VM&apos;s name, with _1, _2 and so on for further disks.</source>
        <translation>Der Name des Logical Volumes. Bleibt das Feld leer, lautet er kvm_ mit dem Namen der VM, für weitere Disks mit _1, _2 und so weiter.</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>How the host caches the disk; none if it is left empty. Only none and directsync are safe for live migration.</source>
        <translation>Wie der Host die Disk cacht; none, wenn das Feld leer bleibt. Nur none und directsync sind bei Live-Migration sicher.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A local file instead of a volume, such as /srv/iso/debian.iso; one that ends in .iso becomes a CD drive. It keeps the VM from migrating, so remove it after the installation.</source>
        <translation>Eine lokale Datei statt eines Volumes, etwa /srv/iso/debian.iso; mit der Endung .iso wird sie ein CD-Laufwerk. Sie verhindert die Migration und sollte nach der Installation entfernt werden.</translation>
    </message>
    <message>
        <source>Shared by VMs</source>
        <translation>Von VMs geteilt</translation>
    </message>
    <message>
        <source>Allows two VMs to have the same volume open, as a cluster inside the guests needs it; false unless set. An ordinary file system is destroyed by it.</source>
        <translation>Erlaubt zwei VMs, dasselbe Volume offen zu haben, wie es ein Cluster in den Gästen braucht; ohne Angabe false. Ein gewöhnliches Dateisystem wird dabei zerstört.</translation>
    </message>
    <message>
        <source>Network cards</source>
        <translation>Netzwerkkarten</translation>
    </message>
    <message>
        <source>The virtual network cards, each in one network.</source>
        <translation>Die virtuellen Netzwerkkarten, jede in einem Netz.</translation>
    </message>
    <message>
        <source>The network that the card is in. Every host on which the VM may run needs a bridge for it, with the same name everywhere.</source>
        <translation>Das Netz der Karte. Jeder Host, auf dem die VM laufen darf, braucht dafür eine Bridge, überall mit demselben Namen.</translation>
    </message>
    <message>
        <source>The card&apos;s address, such as 52:54:00:12:34:56. Left empty, it is derived from cluster, VM and position; set it to keep that of an existing VM.</source>
        <translation>Die Adresse der Karte, etwa 52:54:00:12:34:56. Bleibt sie leer, wird sie aus Cluster, VM und Position abgeleitet; setzen, um die einer bestehenden VM zu behalten.</translation>
    </message>
    <message>
        <source>Preferred host</source>
        <translation>Bevorzugter Host</translation>
    </message>
    <message>
        <source>The host on which the VM starts if it can. A VM that has moved away stays there until somebody moves it back.</source>
        <translation>Der Host, auf dem die VM nach Möglichkeit startet. Eine VM, die umgezogen ist, bleibt dort, bis jemand sie zurückholt.</translation>
    </message>
    <message>
        <source>Allowed hosts</source>
        <translation>Erlaubte Hosts</translation>
    </message>
    <message>
        <source>The only hosts on which the VM may run; all if it is left empty. With a single one the VM is not highly available.</source>
        <translation>Die einzigen Hosts, auf denen die VM laufen darf; alle, wenn das Feld leer bleibt. Mit nur einem ist die VM nicht hochverfügbar.</translation>
    </message>
    <message>
        <source>Live migration</source>
        <translation>Live-Migration</translation>
    </message>
    <message>
        <source>Whether the VM moves while it runs; true unless set. With false it is stopped and started on the other host.</source>
        <translation>Ob die VM im laufenden Betrieb umzieht; ohne Angabe true. Mit false wird sie gestoppt und auf dem anderen Host gestartet.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Whether the cluster keeps the VM running; true unless set. A VM with false is defined but stays off, and needs no room after a failure.</source>
        <translation>Ob der Cluster die VM am Laufen hält; ohne Angabe true. Mit false ist die VM eingerichtet, bleibt aber aus und braucht nach einem Ausfall keinen Platz.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Where not all VMs can run, those with a higher number come first. It also decides which of two hosts survives where priority-fencing-delay is used.</source>
        <translation>Können nicht alle VMs laufen, haben solche mit höherer Zahl Vorrang. Sie entscheidet auch, welcher von zwei Hosts überlebt, wo priority-fencing-delay gilt.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Timeouts</translation>
    </message>
    <message>
        <source>Seconds by operation, such as stop: 300 s. Left out, start has 90 s, stop 180, monitor 60, migrate_from 120, and migrate_to what the memory needs over the migration network; a stop that fails gets the host fenced.</source>
        <translation>Sekunden je Operation, etwa stop: 300 s. Ohne Angabe gelten für start 90 s, stop 180, monitor 60, migrate_from 120 und für migrate_to, was der Speicher über das Migrationsnetz braucht; scheitert ein stop, wird der Host gefenct.</translation>
    </message>
    <message>
        <source>Free text about this VM. It is kept in the design and written to no host.</source>
        <translation>Freier Text zu dieser VM. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Waivers</source>
        <translation>Verzichte</translation>
    </message>
    <message>
        <source>Findings that the site accepts, each with a reason. They stay visible, but no longer count as errors.</source>
        <translation>Befunde, die der Standort hinnimmt, jeder mit Begründung. Sie bleiben sichtbar, zählen aber nicht mehr als Fehler.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The rule that is waived, such as R-01.</source>
        <translation>Die Regel, auf die verzichtet wird, etwa R-01.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>The one thing for which it is waived, such as magma1 or magma1.bond0. Left empty, the waiver covers every finding of the rule.</source>
        <translation>Das eine Objekt, für das der Verzicht gilt, etwa magma1 oder magma1.bond0. Bleibt das Feld leer, deckt er jeden Befund der Regel.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why this is acceptable here. It is shown beside the finding.</source>
        <translation>Warum das hier vertretbar ist. Sie wird beim Befund angezeigt.</translation>
    </message>
    <message>
        <source>Foreign text</source>
        <translation>Fremder Text</translation>
    </message>
    <message>
        <source>Parts of imported files that Basalt did not understand. They are kept so that nothing is lost.</source>
        <translation>Teile importierter Dateien, die Basalt nicht verstanden hat. Sie bleiben erhalten, damit nichts verloren geht.</translation>
    </message>
    <message>
        <source>The file that the text was found in, such as /etc/cluster/cluster.conf.</source>
        <translation>Die Datei, in der der Text stand, etwa /etc/cluster/cluster.conf.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Where in the file it stood, such as cluster/rm.</source>
        <translation>Wo in der Datei er stand, etwa cluster/rm.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The text as it was in the file.</source>
        <translation>Der Text, wie er in der Datei stand.</translation>
    </message>
    <message>
        <source>Format version</source>
        <translation>Formatversion</translation>
    </message>
    <message>
        <source>The version of the design file&apos;s format. The program writes it; at present it is 1.</source>
        <translation>Die Version des Formats der Entwurfsdatei. Das Programm schreibt sie; derzeit ist sie 1.</translation>
    </message>
    <message>
        <source>Free text about the whole design. It is kept in the design and written to no host.</source>
        <translation>Freier Text zum ganzen Entwurf. Er bleibt im Entwurf und wird auf keinen Host geschrieben.</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Where the devices stand in the drawing. The program writes it; a device without a position is placed automatically.</source>
        <translation>Wo die Geräte in der Zeichnung stehen. Das Programm schreibt sie; ein Gerät ohne Position wird von selbst platziert.</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>The id of the VM&apos;s resource in the cluster. Left empty, it is vm- with the VM&apos;s name; set it to keep that of a cluster that runs already.</source>
        <translation>Der Name der Ressource dieser VM im Cluster. Ohne Angabe ist es vm- mit dem Namen der VM; anzugeben, um den eines Clusters zu behalten, der schon läuft.</translation>
    </message>
</context>
<context>
    <name>fixes</name>
    <message>
        <source>Move the cable of %1 from %2 to %3</source>
        <translation>Das Kabel von %1 von %2 nach %3 umstecken</translation>
    </message>
    <message>
        <source>Plug %1 into %2</source>
        <translation>%1 an %2 anschließen</translation>
    </message>
    <message>
        <source>Add %1 to %2 and plug it into %3</source>
        <translation>%1 in %2 aufnehmen und an %3 anschließen</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>%1 in %2 aufnehmen</translation>
    </message>
    <message>
        <source>Run %1 as active-backup</source>
        <translation>%1 als active-backup betreiben</translation>
    </message>
    <message>
        <source>Let %1 look at its links every %2 ms</source>
        <translation>%1 alle %2 ms nach seinen Links sehen lassen</translation>
    </message>
    <message>
        <source>Switch fencing on</source>
        <translation>Fencing einschalten</translation>
    </message>
    <message>
        <source>Delay the fencing of %1 by %2 s</source>
        <translation>Das Fencing von %1 um %2 s verzögern</translation>
    </message>
    <message>
        <source>Give the fencing by %1 %2 s</source>
        <translation>Dem Fencing durch %1 %2 s geben</translation>
    </message>
    <message>
        <source>Raise priority-fencing-delay to %1 s</source>
        <translation>priority-fencing-delay auf %1 s erhöhen</translation>
    </message>
    <message>
        <source>Remove “%1” from %2</source>
        <translation>„%1“ aus %2 entfernen</translation>
    </message>
    <message>
        <source>Let %1 speak SSH</source>
        <translation>%1 SSH sprechen lassen</translation>
    </message>
    <message>
        <source>Raise post_join_delay to %1 s</source>
        <translation>post_join_delay auf %1 s erhöhen</translation>
    </message>
    <message>
        <source>Let hosts without quorum stand still</source>
        <translation>Hosts ohne Quorum stillstehen lassen</translation>
    </message>
    <message>
        <source>Make the PDUs the second fencing level</source>
        <translation>Die PDUs zum zweiten Fencing-Level machen</translation>
    </message>
    <message>
        <source>“%1” is not in the design any more</source>
        <translation>„%1“ ist nicht mehr im Entwurf</translation>
    </message>
    <message>
        <source>Do not start %1 at boot</source>
        <translation>%1 nicht beim Booten starten</translation>
    </message>
    <message>
        <source>Start the cluster by hand after a boot</source>
        <translation>Den Cluster nach dem Booten von Hand starten</translation>
    </message>
    <message>
        <source>Start the cluster at boot</source>
        <translation>Den Cluster beim Booten starten</translation>
    </message>
    <message>
        <source>Plug %1 into %2 as well</source>
        <translation>%1 auch an %2 anschließen</translation>
    </message>
    <message>
        <source>Link %1 to %2</source>
        <translation>%1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Remove the gateway of %1</source>
        <translation>Das Gateway von %1 entfernen</translation>
    </message>
    <message>
        <source>Move %1 from the bridge %2 to %3</source>
        <translation>%1 von der Bridge %2 auf %3 legen</translation>
    </message>
    <message>
        <source>Migrate over %1</source>
        <translation>Über %1 migrieren</translation>
    </message>
    <message>
        <source>Let %1 take frames of %2 bytes</source>
        <translation>%1 Frames von %2 Byte annehmen lassen</translation>
    </message>
    <message>
        <source>Tag VLAN %1 on %2</source>
        <translation>VLAN %1 an %2 taggen</translation>
    </message>
    <message>
        <source>Tag VLAN %1 between %2 and %3</source>
        <translation>VLAN %1 zwischen %2 und %3 taggen</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 auf %2 legen</translation>
    </message>
    <message>
        <source>Let %1 forward at once</source>
        <translation>%1 sofort weiterleiten lassen</translation>
    </message>
    <message>
        <source>Give %1 the node id %2</source>
        <translation>%1 die Knoten-ID %2 geben</translation>
    </message>
    <message>
        <source>Switch two_node off</source>
        <translation>two_node abschalten</translation>
    </message>
    <message>
        <source>Set two_node for the pair</source>
        <translation>two_node für das Paar setzen</translation>
    </message>
    <message>
        <source>Switch wait_for_all on</source>
        <translation>wait_for_all einschalten</translation>
    </message>
    <message>
        <source>Switch auto_tie_breaker on</source>
        <translation>auto_tie_breaker einschalten</translation>
    </message>
    <message>
        <source>Let %1 carry ring 1</source>
        <translation>Ring 1 über %1 führen</translation>
    </message>
    <message>
        <source>Give ring 1 the port %1</source>
        <translation>Ring 1 den Port %1 geben</translation>
    </message>
    <message>
        <source>Derive the multicast address of ring %1 from the name</source>
        <translation>Die Multicast-Adresse von Ring %1 aus dem Namen ableiten</translation>
    </message>
    <message>
        <source>Let the DLM use SCTP</source>
        <translation>Den DLM SCTP benutzen lassen</translation>
    </message>
    <message>
        <source>Let Basalt manage the hosts&apos; firewall</source>
        <translation>Basalt die Firewall der Hosts verwalten lassen</translation>
    </message>
    <message>
        <source>Run ring 0 over %1</source>
        <translation>Ring 0 über %1 führen</translation>
    </message>
    <message>
        <source>Use both rings (passive)</source>
        <translation>Beide Ringe benutzen (passive)</translation>
    </message>
    <message>
        <source>Leave the ring mode out</source>
        <translation>Den Ringmodus weglassen</translation>
    </message>
    <message>
        <source>Give link 0 the highest priority</source>
        <translation>Link 0 die höchste Priorität geben</translation>
    </message>
    <message>
        <source>Encrypt the rings (aes256, sha256)</source>
        <translation>Die Ringe verschlüsseln (aes256, sha256)</translation>
    </message>
    <message>
        <source>Authenticate with sha256</source>
        <translation>Mit sha256 authentifizieren</translation>
    </message>
    <message>
        <source>Use the usual token timeout</source>
        <translation>Den üblichen Token-Timeout benutzen</translation>
    </message>
    <message>
        <source>Leave consensus to the cluster</source>
        <translation>consensus dem Cluster überlassen</translation>
    </message>
    <message>
        <source>Use udpu instead of multicast</source>
        <translation>udpu statt Multicast benutzen</translation>
    </message>
    <message>
        <source>Present %1 to %2</source>
        <translation>%1 für %2 freigeben</translation>
    </message>
    <message>
        <source>Zone %1 with %2 on %3</source>
        <translation>%1 und %2 auf %3 in eine Zone legen</translation>
    </message>
    <message>
        <source>Remove the link between %1 and %2</source>
        <translation>Die Verbindung zwischen %1 und %2 entfernen</translation>
    </message>
    <message>
        <source>Split the zone %1 by initiators</source>
        <translation>Die Zone %1 nach Initiatoren teilen</translation>
    </message>
    <message>
        <source>Zone each initiator of %1</source>
        <translation>Jedem Initiator von %1 eine Zone geben</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Set no_path_retry to %1 (%2 s)</source>
        <translation>no_path_retry auf %1 setzen (%2 s)</translation>
    </message>
    <message>
        <source>Share the LUNs of %1 among its controllers</source>
        <translation>Die LUNs von %1 auf die Controller verteilen</translation>
    </message>
    <message>
        <source>Give %1 a UUID of its own</source>
        <translation>%1 eine eigene UUID geben</translation>
    </message>
    <message>
        <source>Give %1 a MAC address of its own</source>
        <translation>%1 eine eigene MAC-Adresse geben</translation>
    </message>
    <message>
        <source>Eject %1 from %2</source>
        <translation>%1 aus %2 auswerfen</translation>
    </message>
    <message>
        <source>Let the disks of %1 go without a cache</source>
        <translation>Die Platten von %1 ohne Cache betreiben</translation>
    </message>
    <message>
        <source>Add the bridge %1 to %2</source>
        <translation>Die Bridge %1 auf %2 anlegen</translation>
    </message>
    <message>
        <source>Rename the bridge %1 of %2 to %3</source>
        <translation>Die Bridge %1 von %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Give %1 the CPU that all hosts have (%2)</source>
        <translation>%1 die CPU geben, die alle Hosts haben (%2)</translation>
    </message>
    <message>
        <source>Give %1 %2 s to stop</source>
        <translation>%1 zum Stoppen %2 s geben</translation>
    </message>
    <message>
        <source>Give %1 %2 s to migrate</source>
        <translation>%1 zum Migrieren %2 s geben</translation>
    </message>
    <message>
        <source>Migrate %1 VMs of a host at once</source>
        <translation>Je Host %1 VMs gleichzeitig migrieren</translation>
    </message>
    <message>
        <source>Let %1 run on every host</source>
        <translation>%1 auf jedem Host laufen lassen</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>%1 is no CIB: its first element is &lt;%2&gt;, not &lt;cib&gt;.</source>
        <translation>%1 ist kein CIB: Das erste Element ist &lt;%2&gt;, nicht &lt;cib&gt;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an id in the CIB: it must begin with a letter and hold letters, digits, dots and hyphens only; rename it</source>
        <translation>„%1“ kann im CIB keine id sein: sie muss mit einem Buchstaben beginnen und darf nur Buchstaben, Ziffern, Punkte und Bindestriche enthalten; umbenennen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be the id of two things in the CIB; rename one</source>
        <translation>„%1“ wäre im CIB die id zweier Objekte; eines umbenennen</translation>
    </message>
    <message>
        <source>the value of %1 holds a private-use character</source>
        <translation>der Wert von %1 enthält ein Zeichen zur privaten Verwendung</translation>
    </message>
    <message>
        <source>there is no resource &quot;%1&quot; in the CIB</source>
        <translation>es gibt keine Ressource „%1“ im CIB</translation>
    </message>
    <message>
        <source>the element &lt;cluster&gt; is missing</source>
        <translation>das Element &lt;cluster&gt; fehlt</translation>
    </message>
    <message>
        <source>%1 is no cluster.conf: its first element is &lt;%2&gt;, not &lt;cluster&gt;.</source>
        <translation>%1 ist keine cluster.conf: Das erste Element ist &lt;%2&gt;, nicht &lt;cluster&gt;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot name a fence device in cluster.conf: it must begin with a letter</source>
        <translation>„%1“ kann in cluster.conf kein Fencing-Gerät benennen: der Name muss mit einem Buchstaben beginnen</translation>
    </message>
    <message>
        <source>the `}` that closes %1 (opened in line %2) is missing</source>
        <translation>die `}`, die %1 (geöffnet in Zeile %2) schließt, fehlt</translation>
    </message>
    <message>
        <source>the line is longer than corosync reads (%1 bytes)</source>
        <translation>die Zeile ist länger, als corosync liest (%1 Byte)</translation>
    </message>
    <message>
        <source>the line is neither a section nor a `key: value`</source>
        <translation>die Zeile ist weder ein Abschnitt noch ein `key: value`</translation>
    </message>
    <message>
        <source>the section before `{` has no name</source>
        <translation>der Abschnitt vor `{` hat keinen Namen</translation>
    </message>
    <message>
        <source>corosync refuses text after `{`</source>
        <translation>corosync weist Text nach `{` zurück</translation>
    </message>
    <message>
        <source>corosync refuses text beside `}`</source>
        <translation>corosync weist Text neben `}` zurück</translation>
    </message>
    <message>
        <source>`}` closes nothing</source>
        <translation>`}` schließt nichts</translation>
    </message>
    <message>
        <source>sections nested deeper than %1 are not read</source>
        <translation>tiefer als %1 Ebenen geschachtelte Abschnitte werden nicht gelesen</translation>
    </message>
    <message>
        <source>the key before `:` is missing</source>
        <translation>der Schlüssel vor `:` fehlt</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1 hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 is no corosync.conf: it has no section such as `totem {`.</source>
        <translation>%1 ist keine corosync.conf: Sie hat keinen Abschnitt wie `totem {`.</translation>
    </message>
    <message>
        <source>the text ends in a continued line</source>
        <translation>der Text endet in einer Fortsetzungszeile</translation>
    </message>
    <message>
        <source>a quotation mark is missing</source>
        <translation>ein Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written as crm shell text: %2</source>
        <translation>„%1“ lässt sich nicht als crm-Shell-Text schreiben: %2</translation>
    </message>
    <message>
        <source>it is not a plain name</source>
        <translation>es ist kein einfacher Name</translation>
    </message>
    <message>
        <source>its value holds control characters or others than ASCII</source>
        <translation>der Wert enthält Steuerzeichen oder Zeichen außerhalb von ASCII</translation>
    </message>
    <message>
        <source>its fencing levels must be numbered 1, 2, 3 ...</source>
        <translation>die Fencing-Level müssen 1, 2, 3 ... nummeriert sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written in an INI file.</source>
        <translation>„%1“ lässt sich nicht in eine INI-Datei schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written as part of a line.</source>
        <translation>„%1“ lässt sich nicht als Teil einer Zeile schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written as a pcs command: it holds control characters</source>
        <translation>„%1“ lässt sich nicht als pcs-Befehl schreiben: es enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>A comment must be one line.</source>
        <translation>Ein Kommentar muss eine Zeile sein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be set to &quot;%2&quot; in a file for the shell.</source>
        <translation>„%1“ lässt sich in einer Datei für die Shell nicht auf „%2“ setzen.</translation>
    </message>
    <message>
        <source>%1 has %2 MiB. A configuration has less than %3 MiB: check whether this is the right file.</source>
        <translation>%1 hat %2 MiB. Eine Konfiguration hat weniger als %3 MiB: prüfen, ob das die richtige Datei ist.</translation>
    </message>
    <message>
        <source>%1 contains a NUL byte: it is not a text in UTF-8 or Latin-1. Convert it, for example with iconv.</source>
        <translation>%1 enthält ein NUL-Byte: Das ist kein Text in UTF-8 oder Latin-1. Konvertieren, etwa mit iconv.</translation>
    </message>
    <message>
        <source>the `&lt;` before %1 is missing</source>
        <translation>das `&lt;` vor %1 fehlt</translation>
    </message>
    <message>
        <source>a comment never ends</source>
        <translation>ein Kommentar endet nicht</translation>
    </message>
    <message>
        <source>a CDATA section never ends</source>
        <translation>ein CDATA-Abschnitt endet nicht</translation>
    </message>
    <message>
        <source>a processing instruction never ends</source>
        <translation>eine Verarbeitungsanweisung endet nicht</translation>
    </message>
    <message>
        <source>a document type declaration never ends</source>
        <translation>eine Dokumenttyp-Deklaration endet nicht</translation>
    </message>
    <message>
        <source>a `&lt;` that starts no tag</source>
        <translation>ein `&lt;`, das kein Tag beginnt</translation>
    </message>
    <message>
        <source>a tag without a name</source>
        <translation>ein Tag ohne Namen</translation>
    </message>
    <message>
        <source>a quotation mark in &lt;%1&gt; is missing</source>
        <translation>in &lt;%1&gt; fehlt ein Anführungszeichen</translation>
    </message>
    <message>
        <source>the text ends inside &lt;%1&gt;</source>
        <translation>der Text endet innerhalb von &lt;%1&gt;</translation>
    </message>
    <message>
        <source>the `&gt;` of &lt;%1&gt; is missing</source>
        <translation>das `&gt;` von &lt;%1&gt; fehlt</translation>
    </message>
    <message>
        <source>`&lt;/%1&gt;` closes nothing</source>
        <translation>`&lt;/%1&gt;` schließt nichts</translation>
    </message>
    <message>
        <source>`&lt;/%1&gt;` is missing before `&lt;/%2&gt;`</source>
        <translation>`&lt;/%1&gt;` fehlt vor `&lt;/%2&gt;`</translation>
    </message>
    <message>
        <source>the text ends before `&lt;/%1&gt;`: it is truncated</source>
        <translation>der Text endet vor `&lt;/%1&gt;`: er ist abgeschnitten</translation>
    </message>
    <message>
        <source>%1 cannot be written: a value holds characters that XML cannot carry, such as control characters</source>
        <translation>%1 lässt sich nicht schreiben: ein Wert enthält Zeichen, die XML nicht darstellen kann, etwa Steuerzeichen</translation>
    </message>
    <message>
        <source>elements nested deeper than %1 are left out</source>
        <translation>tiefer als %1 Ebenen geschachtelte Elemente entfallen</translation>
    </message>
    <message>
        <source>elements beyond the first %1 are left out</source>
        <translation>Elemente nach den ersten %1 entfallen</translation>
    </message>
    <message>
        <source>not well-formed XML: %1</source>
        <translation>kein wohlgeformtes XML: %1</translation>
    </message>
    <message>
        <source>%1 holds no XML element.</source>
        <translation>%1 enthält kein XML-Element.</translation>
    </message>
    <message>
        <source>a comment is one line without control characters</source>
        <translation>ein Kommentar ist eine Zeile ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>this is not a section&apos;s name</source>
        <translation>das ist kein Abschnittsname</translation>
    </message>
    <message>
        <source>its value holds a line break or another control character</source>
        <translation>der Wert enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>corosync.conf knows no quoting: a value may not be empty, begin or end with a blank, or hold a brace</source>
        <translation>corosync.conf kennt keine Anführungszeichen: ein Wert darf nicht leer sein, nicht mit einem Leerzeichen beginnen oder enden und keine geschweifte Klammer enthalten</translation>
    </message>
    <message>
        <source>multipath.conf cannot carry a quotation mark in a value</source>
        <translation>multipath.conf kann in einem Wert kein Anführungszeichen darstellen</translation>
    </message>
    <message>
        <source>corosync.conf cannot carry lines of more than 510 bytes</source>
        <translation>corosync.conf kann keine Zeilen über 510 Byte darstellen</translation>
    </message>
    <message>
        <source>this is not a key</source>
        <translation>das ist kein Schlüssel</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation>„%1“ lässt sich nicht schreiben: %2</translation>
    </message>
</context>
<context>
    <name>hosts</name>
    <message>
        <source>this is no journal of a deployment</source>
        <translation>das ist kein Journal einer Installation</translation>
    </message>
    <message>
        <source>the journal was written by a newer Basalt; use that one</source>
        <translation>das Journal stammt von einem neueren Basalt; verwenden Sie dieses</translation>
    </message>
    <message>
        <source>the journal cannot be written: %1</source>
        <translation>das Journal lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>the journal cannot be read: %1</source>
        <translation>das Journal lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the folder of the journals cannot be made</source>
        <translation>der Ordner der Journale lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>another Basalt on this computer works on this run</source>
        <translation>ein anderes Basalt auf diesem Rechner arbeitet an diesem Lauf</translation>
    </message>
    <message>
        <source>%1 deploys “%2” since %3; the lock ends in %4 s unless it is renewed. Wait for the other run, or resume or undo it</source>
        <translation>%1 installiert „%2“ seit %3; die Sperre endet in %4 s, wenn sie nicht erneuert wird. Warten Sie den anderen Lauf ab, setzen Sie ihn fort oder nehmen Sie ihn zurück</translation>
    </message>
    <message>
        <source>the deployment lock of “%1” is gone from the host; resume the run to take it again</source>
        <translation>die Installationssperre von „%1“ ist vom Host verschwunden; setzen Sie den Lauf fort, um sie wieder zu nehmen</translation>
    </message>
    <message>
        <source>the deployment lock cannot be taken: %1</source>
        <translation>die Installationssperre lässt sich nicht nehmen: %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>“%1” is no event that Basalt knows</source>
        <translation>„%1“ ist kein Ereignis, das Basalt kennt</translation>
    </message>
    <message>
        <source>the secret “%1” is not known; set it with `basalt secrets set %1` or give it on --secrets-fd</source>
        <translation>das Geheimnis „%1“ ist nicht bekannt; setzen Sie es mit `basalt secrets set %1` oder geben Sie es über --secrets-fd</translation>
    </message>
    <message>
        <source>in the SSH configuration</source>
        <translation>in der SSH-Konfiguration</translation>
    </message>
    <message>
        <source>while connecting</source>
        <translation>beim Verbinden</translation>
    </message>
    <message>
        <source>while checking the host key</source>
        <translation>bei der Prüfung des Hostschlüssels</translation>
    </message>
    <message>
        <source>while logging in</source>
        <translation>bei der Anmeldung</translation>
    </message>
    <message>
        <source>with sudo</source>
        <translation>mit sudo</translation>
    </message>
    <message>
        <source>while running commands</source>
        <translation>beim Ausführen von Befehlen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the host did not answer in time</source>
        <translation>der Host hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>the name “%1” has no address (%2)</source>
        <translation>der Name „%1“ hat keine Adresse (%2)</translation>
    </message>
    <message>
        <source>%1 port %2: %3</source>
        <translation>%1 Port %2: %3</translation>
    </message>
    <message>
        <source>cannot add the host key to %1: %2</source>
        <translation>der Hostschlüssel lässt sich nicht in %1 eintragen: %2</translation>
    </message>
    <message>
        <source>a quote is left open</source>
        <translation>ein Anführungszeichen bleibt offen</translation>
    </message>
    <message>
        <source>“%1” has no value</source>
        <translation>„%1“ hat keinen Wert</translation>
    </message>
    <message>
        <source>files include each other too deeply</source>
        <translation>Dateien binden einander zu tief ein</translation>
    </message>
    <message>
        <source>“%1” is no port (1 to 65535)</source>
        <translation>„%1“ ist kein Port (1 bis 65535)</translation>
    </message>
    <message>
        <source>ProxyCommand is not supported; use ProxyJump instead</source>
        <translation>ProxyCommand wird nicht unterstützt; verwenden Sie stattdessen ProxyJump</translation>
    </message>
    <message>
        <source>“%1” is no [user@]host[:port]</source>
        <translation>„%1“ hat nicht die Form [Benutzer@]Host[:Port]</translation>
    </message>
    <message>
        <source>more than two hosts to jump over</source>
        <translation>mehr als zwei Sprunghosts</translation>
    </message>
    <message>
        <source>“%1” is none of ask, yes, no, accept-new</source>
        <translation>„%1“ ist keines von ask, yes, no, accept-new</translation>
    </message>
    <message>
        <source>the key %1 (%2) is marked as revoked in %3</source>
        <translation>der Schlüssel %1 (%2) ist in %3 als widerrufen gekennzeichnet</translation>
    </message>
    <message>
        <source>the key %1 (%2) of %3 is not known; compare it with the host&apos;s own (ssh-keygen -lf /etc/ssh/ssh_host_..._key.pub) and accept it</source>
        <translation>der Schlüssel %1 (%2) von %3 ist nicht bekannt; vergleichen Sie ihn mit dem des Hosts (ssh-keygen -lf /etc/ssh/ssh_host_..._key.pub) und nehmen Sie ihn an</translation>
    </message>
    <message>
        <source>the host shows the key %1 (%2), but %3 has %4 (%5): somebody may stand in between. If the host was installed anew, remove that line</source>
        <translation>der Host zeigt den Schlüssel %1 (%2), in %3 aber steht %4 (%5): Jemand könnte dazwischenstehen. Wurde der Host neu installiert, entfernen Sie diese Zeile</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the host does not let %1 in (tried: %2)</source>
        <translation>der Host lässt %1 nicht ein (versucht: %2)</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>%1 (cannot be read)</source>
        <translation>%1 (nicht lesbar)</translation>
    </message>
    <message>
        <source>%1 (its passphrase is not known)</source>
        <translation>%1 (die Passphrase ist nicht bekannt)</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>questions of the host</source>
        <translation>Fragen des Hosts</translation>
    </message>
    <message>
        <source>“%1” has written more than %2 MiB</source>
        <translation>„%1“ hat mehr als %2 MiB geschrieben</translation>
    </message>
    <message>
        <source>the answer cannot be understood</source>
        <translation>die Antwort ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>es hat nichts gesagt</translation>
    </message>
    <message>
        <source>the shell ended during “%1” (exit code %2)</source>
        <translation>die Shell endete während „%1“ (Exit-Code %2)</translation>
    </message>
    <message>
        <source>the shell did not start: %1</source>
        <translation>die Shell ist nicht gestartet: %1</translation>
    </message>
    <message>
        <source>“%1” has not ended in its time, and the host is silent</source>
        <translation>„%1“ ist nicht in seiner Zeit fertig geworden, und der Host schweigt</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ist abgerissen</translation>
    </message>
    <message>
        <source>the host gives no sign of life</source>
        <translation>der Host gibt kein Lebenszeichen</translation>
    </message>
    <message>
        <source>%1 is not root, and the host has no sudo: log in as root or install sudo</source>
        <translation>%1 ist nicht root, und der Host hat kein sudo: Melden Sie sich als root an oder installieren Sie sudo</translation>
    </message>
    <message>
        <source>the password of %1 is needed</source>
        <translation>das Passwort von %1 wird gebraucht</translation>
    </message>
    <message>
        <source>step “%1” waits for “%2”, which comes after it</source>
        <translation>der Schritt „%1“ wartet auf „%2“, der nach ihm kommt</translation>
    </message>
    <message>
        <source>step “%1” is in the plan twice</source>
        <translation>der Schritt „%1“ steht zweimal im Plan</translation>
    </message>
    <message>
        <source>there is no contact to %1</source>
        <translation>es besteht kein Kontakt zu %1</translation>
    </message>
    <message>
        <source>the host answered %1 of %2 commands</source>
        <translation>der Host beantwortete %1 von %2 Befehlen</translation>
    </message>
    <message>
        <source>the new network was not confirmed within %1 s (%2); the host went back to its former network by itself</source>
        <translation>das neue Netz wurde nicht innerhalb von %1 s bestätigt (%2); der Host ist von selbst zu seinem früheren Netz zurückgekehrt</translation>
    </message>
    <message>
        <source>“%1” has to be done before</source>
        <translation>„%1“ muss vorher erledigt sein</translation>
    </message>
    <message>
        <source>“%1” did not end within %2 s</source>
        <translation>„%1“ endete nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>all commands went well, but the effect is not there: “%1” exits with %2</source>
        <translation>alle Befehle gelangen, aber die Wirkung ist nicht da: „%1“ endet mit %2</translation>
    </message>
    <message>
        <source>all commands went well, but the effect is not there: “%1” exits with %2: %3</source>
        <translation>alle Befehle gelangen, aber die Wirkung ist nicht da: „%1“ endet mit %2: %3</translation>
    </message>
    <message>
        <source>“%1” exits with %2</source>
        <translation>„%1“ endet mit %2</translation>
    </message>
    <message>
        <source>“%1” exits with %2: %3</source>
        <translation>„%1“ endet mit %2: %3</translation>
    </message>
    <message>
        <source>the run is one of “%1”, the design is one of “%2”</source>
        <translation>der Lauf gehört zu „%1“, der Entwurf zu „%2“</translation>
    </message>
    <message>
        <source>the design has no host %1</source>
        <translation>der Entwurf hat keinen Host %1</translation>
    </message>
    <message>
        <source>reading the facts was cancelled</source>
        <translation>das Lesen der Fakten wurde abgebrochen</translation>
    </message>
    <message>
        <source>these secrets are not known: %1; set each with `basalt secrets set NAME` or give them on --secrets-fd</source>
        <translation>diese Geheimnisse sind nicht bekannt: %1; setzen Sie jedes mit `basalt secrets set NAME` oder geben Sie sie über --secrets-fd</translation>
    </message>
    <message>
        <source>the keyring does not answer: %1. Unlock or start it, or give secrets on --secrets-fd</source>
        <translation>der Schlüsselbund antwortet nicht: %1. Entsperren oder starten Sie ihn, oder geben Sie Geheimnisse über --secrets-fd</translation>
    </message>
    <message>
        <source>there is no desktop session</source>
        <translation>es gibt keine Desktop-Sitzung</translation>
    </message>
    <message>
        <source>the cluster&apos;s key was made and is kept as the secret “%1”</source>
        <translation>der Schlüssel des Clusters wurde erzeugt und ist als Geheimnis „%1“ aufbewahrt</translation>
    </message>
    <message>
        <source>the cluster&apos;s key was read from a host and is kept as the secret “%1”</source>
        <translation>der Schlüssel des Clusters wurde von einem Host gelesen und ist als Geheimnis „%1“ aufbewahrt</translation>
    </message>
    <message>
        <source>the cluster&apos;s key was made; only the hosts keep it: %1</source>
        <translation>der Schlüssel des Clusters wurde erzeugt; nur die Hosts bewahren ihn auf: %1</translation>
    </message>
    <message>
        <source>the cluster&apos;s key was read from a host; only the hosts keep it: %1</source>
        <translation>der Schlüssel des Clusters wurde von einem Host gelesen; nur die Hosts bewahren ihn auf: %1</translation>
    </message>
    <message>
        <source>sudo wants a terminal: log in as root, or take “requiretty” out of the host&apos;s /etc/sudoers</source>
        <translation>sudo verlangt ein Terminal: Melden Sie sich als root an, oder nehmen Sie „requiretty“ aus /etc/sudoers des Hosts</translation>
    </message>
    <message>
        <source>%1 was restarted meanwhile; what that ended is done again</source>
        <translation>%1 wurde inzwischen neu gestartet; was dabei endete, wird noch einmal getan</translation>
    </message>
    <message>
        <source>a port is a number from 1 to 65535</source>
        <translation>ein Port ist eine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>it is named twice; hosts behind one address need aliases in ~/.ssh/config</source>
        <translation>zweimal genannt; Hosts hinter einer Adresse brauchen eigene Namen in ~/.ssh/config</translation>
    </message>
    <message>
        <source>The device is asked from a host of the cluster, and none can be reached:</source>
        <translation>Das Gerät wird von einem Host des Clusters aus gefragt, und keiner ist zu erreichen:</translation>
    </message>
    <message>
        <source>%1 is not installed on %2: install the fence agents there, or deploy the cluster, which does it.</source>
        <translation>%1 ist auf %2 nicht installiert: Installieren Sie dort die Fence-Agenten, oder stellen Sie den Cluster bereit, dann geschieht es.</translation>
    </message>
    <message>
        <source>It does not answer: look at its address, its network and its power.</source>
        <translation>Es antwortet nicht: prüfen Sie seine Adresse, sein Netz und seinen Strom.</translation>
    </message>
    <message>
        <source>%1 says nothing.</source>
        <translation>%1 sagt nichts.</translation>
    </message>
    <message>
        <source>Look at address, user, password and plug.</source>
        <translation>Prüfen Sie Adresse, Benutzer, Passwort und Steckplatz.</translation>
    </message>
    <message>
        <source>%1 needs it on %2: install it there, or deploy the cluster, which does it.</source>
        <translation>%1 braucht es auf %2: Installieren Sie es dort, oder stellen Sie den Cluster bereit, dann geschieht es.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>No cluster configuration was recognised in %1: neither a cluster.conf, a corosync.conf, a CIB nor crm commands.</source>
        <translation>In %1 wurde keine Cluster-Konfiguration erkannt: weder eine cluster.conf noch eine corosync.conf, ein CIB oder crm-Befehle.</translation>
    </message>
    <message>
        <source>The platform is a guess; the files fit %1.</source>
        <translation>Die Plattform ist geraten; die Dateien passen zu %1.</translation>
    </message>
    <message>
        <source>network interfaces and bonds</source>
        <translation>Netzwerk-Interfaces und Bonds</translation>
    </message>
    <message>
        <source>switches and cables</source>
        <translation>Switches und Kabel</translation>
    </message>
    <message>
        <source>storage and its LUNs</source>
        <translation>Storage und LUNs</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Stromversorgung</translation>
    </message>
    <message>
        <source>memory and CPUs of the hosts</source>
        <translation>Speicher und CPUs der Hosts</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>memory, CPUs, disks and networks of the VMs</source>
        <translation>Speicher, CPUs, Disks und Netze der VMs</translation>
    </message>
    <message>
        <source>Imported from %1.</source>
        <translation>Importiert aus %1.</translation>
    </message>
    <message>
        <source>The files do not tell, and nobody should deploy without: %1.</source>
        <translation>Die Dateien sagen dazu nichts, und niemand sollte ohne ausrollen: %1.</translation>
    </message>
    <message>
        <source>Not taken over, since Basalt derives them from what each fencing device kills:</source>
        <translation>Nicht übernommen, weil Basalt sie daraus ableitet, was jedes Fencing-Gerät abschaltet:</translation>
    </message>
    <message>
        <source>the line ends in `\`, but nothing continues it</source>
        <translation>die Zeile endet mit `\`, aber nichts setzt sie fort</translation>
    </message>
    <message>
        <source>No host could be read, so there is nothing to import.</source>
        <translation>Kein Host konnte gelesen werden, also gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>Imported from the hosts %1.</source>
        <translation>Importiert von den Hosts %1.</translation>
    </message>
    <message>
        <source>Hosts do not tell, and nobody should deploy without: switches and cables, the storage&apos;s controllers, power, passwords.</source>
        <translation>Was die Hosts nicht sagen und ohne das niemand ausrollen sollte: Switches und Kabel, die Controller des Storage, Strom, Passwörter.</translation>
    </message>
    <message>
        <source>The platform is a guess: Basalt does not know what the hosts run.</source>
        <translation>Die Plattform ist geraten: Basalt kennt nicht, was auf den Hosts läuft.</translation>
    </message>
    <message>
        <source>Left out, since their names are taken or unfit: %1.</source>
        <translation>Ausgelassen, weil ihre Namen vergeben oder untauglich sind: %1.</translation>
    </message>
    <message>
        <source>On %1 could not be read: %2.</source>
        <translation>Auf %1 war nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>Switches and cables are drawn as LLDP tells them: complete them. Hosts do not tell, and nobody should deploy without: VLANs of switches, the storage&apos;s controllers, power, passwords.</source>
        <translation>Switches und Kabel sind gezeichnet, wie LLDP sie meldet: Bitte ergänzen. Was Hosts nicht sagen und ohne das niemand ausrollen sollte: VLANs der Switches, Controller des Storage, Strom, Passwörter.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draws, checks and configures a high-availability cluster.</source>
        <translation>Zeichnet, prüft und konfiguriert einen Hochverfügbarkeits-Cluster.</translation>
    </message>
    <message>
        <source>design file to open</source>
        <translation>zu öffnende Entwurfsdatei</translation>
    </message>
    <message>
        <source>light or dark, instead of following the desktop</source>
        <translation>light oder dark, statt dem Desktop zu folgen</translation>
    </message>
    <message>
        <source>language of the window: en or de</source>
        <translation>Sprache des Fensters: en oder de</translation>
    </message>
    <message>
        <source>draw the window into a PNG file and quit</source>
        <translation>das Fenster in eine PNG-Datei zeichnen und beenden</translation>
    </message>
    <message>
        <source>size of the screenshot</source>
        <translation>Größe des Bildschirmfotos</translation>
    </message>
    <message>
        <source>start a what-if in which this thing has failed; may be repeated</source>
        <translation>ein Was-wäre-wenn mit Ausfall dieses Objekts starten; darf mehrfach angegeben werden</translation>
    </message>
    <message>
        <source>select a thing</source>
        <translation>ein Objekt auswählen</translation>
    </message>
    <message>
        <source>all: show every layer</source>
        <translation>all: alle Ebenen zeigen</translation>
    </message>
    <message>
        <source>only one design can be opened</source>
        <translation>es lässt sich nur ein Entwurf öffnen</translation>
    </message>
    <message>
        <source>the theme is light or dark</source>
        <translation>das Theme ist light oder dark</translation>
    </message>
    <message>
        <source>cannot open %1</source>
        <translation>%1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the size is at least 640x480</source>
        <translation>die Größe ist mindestens 640x480</translation>
    </message>
    <message>
        <source>deploy on simulated hosts, whose state is kept in the folder STATE, or nowhere</source>
        <translation>auf simulierten Hosts ausrollen, deren Zustand im Ordner STATE liegt, oder nirgends</translation>
    </message>
    <message>
        <source>how far to deploy on simulated hosts for the screenshot: idle, plan, running or done</source>
        <translation>wie weit für das Bildschirmfoto auf simulierten Hosts ausgerollt wird: idle, plan, running oder done</translation>
    </message>
    <message>
        <source>the step of the plan that the screenshot shows</source>
        <translation>der Schritt des Plans, den das Bildschirmfoto zeigt</translation>
    </message>
    <message>
        <source>--deploy needs --screenshot and --simulated: a picture touches no real host</source>
        <translation>--deploy braucht --screenshot und --simulated: Ein Bild tastet keinen echten Host an</translation>
    </message>
    <message>
        <source>the configuration of ssh; else ~/.ssh/config</source>
        <translation>die Konfiguration von ssh; sonst ~/.ssh/config</translation>
    </message>
    <message>
        <source>the known host keys; else as ssh does</source>
        <translation>die bekannten Host-Schlüssel; sonst wie bei ssh</translation>
    </message>
    <message>
        <source>--ssh-config: there is no file “%1”</source>
        <translation>--ssh-config: es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>write the hand-over document (.html or .pdf) without a window, and quit</source>
        <translation>das Übergabedokument (.html oder .pdf) ohne Fenster schreiben und beenden</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation>er ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>it contains a line break</source>
        <translation>er enthält einen Zeilenumbruch</translation>
    </message>
    <message>
        <source>it contains a control character</source>
        <translation>er enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>“..” would leave the folder</source>
        <translation>„..“ würde den Ordner verlassen</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>a host name is made of letters, digits and “-” and begins and ends with a letter or digit</source>
        <translation>ein Hostname besteht aus Buchstaben, Ziffern und „-“ und beginnt und endet mit Buchstabe oder Ziffer</translation>
    </message>
    <message>
        <source>a name is made of letters, digits, “_”, “-” and “.” and begins with a letter, digit or “_”</source>
        <translation>ein Name besteht aus Buchstaben, Ziffern, „_“, „-“ und „.“ und beginnt mit Buchstabe, Ziffer oder „_“</translation>
    </message>
    <message>
        <source>“--” is kept for cables</source>
        <translation>„--“ ist Kabeln vorbehalten</translation>
    </message>
    <message>
        <source>an interface name is made of letters, digits, “_”, “-” and “.”</source>
        <translation>ein Interface-Name besteht aus Buchstaben, Ziffern, „_“, „-“ und „.“</translation>
    </message>
    <message>
        <source>a port name is made of letters, digits, “_”, “.” and single “-”</source>
        <translation>ein Portname besteht aus Buchstaben, Ziffern, „_“, „.“ und einzelnen „-“</translation>
    </message>
    <message>
        <source>“.” is a folder</source>
        <translation>„.“ ist ein Ordner</translation>
    </message>
    <message>
        <source>LVM allows letters, digits, “+”, “_”, “.” and, not at the beginning, “-”</source>
        <translation>LVM erlaubt Buchstaben, Ziffern, „+“, „_“, „.“ und, nicht am Anfang, „-“</translation>
    </message>
    <message>
        <source>an agent is a program like fence_ipmilan</source>
        <translation>ein Agent ist ein Programm wie fence_ipmilan</translation>
    </message>
    <message>
        <source>a parameter&apos;s name is made of letters, digits, “_” and “-” and begins with a letter</source>
        <translation>ein Parametername besteht aus Buchstaben, Ziffern, „_“ und „-“ und beginnt mit einem Buchstaben</translation>
    </message>
    <message>
        <source>a platform is written like el6 or debian12</source>
        <translation>eine Plattform wird wie el6 oder debian12 geschrieben</translation>
    </message>
    <message>
        <source>a rule is written like R-01</source>
        <translation>eine Regel wird wie R-01 geschrieben</translation>
    </message>
    <message>
        <source>a kernel module is written like sctp</source>
        <translation>ein Kernelmodul wird wie sctp geschrieben</translation>
    </message>
    <message>
        <source>a CPU model is written like Westmere or host-model</source>
        <translation>ein CPU-Modell wird wie Westmere oder host-model geschrieben</translation>
    </message>
    <message>
        <source>a user name is made of letters, digits, “_”, “-”, “.” and “@”</source>
        <translation>ein Benutzername besteht aus Buchstaben, Ziffern, „_“, „-“, „.“ und „@“</translation>
    </message>
    <message>
        <source>a MAC address is written like 00:17:a4:77:00:01</source>
        <translation>eine MAC-Adresse wird wie 00:17:a4:77:00:01 geschrieben</translation>
    </message>
    <message>
        <source>a WWPN is written like 50:01:43:80:02:a3:00:01</source>
        <translation>eine WWPN wird wie 50:01:43:80:02:a3:00:01 geschrieben</translation>
    </message>
    <message>
        <source>an iSCSI name is written like iqn.2001-05.com.example:array1</source>
        <translation>ein iSCSI-Name wird wie iqn.2001-05.com.example:array1 geschrieben</translation>
    </message>
    <message>
        <source>a WWID is written like 3600c0ff000d5aa8bc2dd8e5001000000</source>
        <translation>eine WWID wird wie 3600c0ff000d5aa8bc2dd8e5001000000 geschrieben</translation>
    </message>
    <message>
        <source>a UUID is written like 912421fb-5dd9-4500-880e-ec9160af98fa</source>
        <translation>eine UUID wird wie 912421fb-5dd9-4500-880e-ec9160af98fa geschrieben</translation>
    </message>
    <message>
        <source>“%1” is not an IP address such as 10.0.0.1</source>
        <translation>„%1“ ist keine IP-Adresse wie 10.0.0.1</translation>
    </message>
    <message>
        <source>“%1” is not a subnet such as 10.0.0.0/24</source>
        <translation>„%1“ ist kein Subnetz wie 10.0.0.0/24</translation>
    </message>
    <message>
        <source>“%1” is an address inside a subnet; the host part must be zero</source>
        <translation>„%1“ ist eine Adresse innerhalb eines Subnetzes; der Hostanteil muss null sein</translation>
    </message>
    <message>
        <source>“%1” is not an absolute path</source>
        <translation>„%1“ ist kein absoluter Pfad</translation>
    </message>
    <message>
        <source>a path may have letters, digits and _ . / : + @ = , -</source>
        <translation>ein Pfad darf Buchstaben, Ziffern und _ . / : + @ = , - enthalten</translation>
    </message>
    <message>
        <source>“%1”: a port is written like 5405/udp, 49152-49215/tcp, 21064/sctp or igmp</source>
        <translation>„%1“: ein Port wird wie 5405/udp, 49152-49215/tcp, 21064/sctp oder igmp geschrieben</translation>
    </message>
    <message>
        <source>ports are written like 1 or 3-6 or 1, 3-6</source>
        <translation>Ports werden wie 1 oder 3-6 oder 1, 3-6 geschrieben</translation>
    </message>
</context>
<context>
    <name>outline</name>
    <message>
        <source>VLAN %1</source>
        <translation>VLAN %1</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>LUN</source>
        <translation>LUN</translation>
    </message>
    <message>
        <source>controller</source>
        <translation>Controller</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Einspeisung</translation>
    </message>
    <message>
        <source>ring %1</source>
        <translation>Ring %1</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Multipath</source>
        <translation>Multipath</translation>
    </message>
    <message>
        <source>Cluster start</source>
        <translation>Start des Clusters</translation>
    </message>
    <message>
        <source>Cluster configuration</source>
        <translation>Cluster-Konfiguration</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Locking</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Shared volume groups</source>
        <translation>Gemeinsame Volume-Gruppen</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message>
        <source>no risk</source>
        <translation>kein Risiko</translation>
    </message>
    <message>
        <source>interrupts a service</source>
        <translation>unterbricht einen Dienst</translation>
    </message>
    <message>
        <source>may cut the contact, reverts by itself</source>
        <translation>kann die Verbindung trennen, kehrt von selbst zurück</translation>
    </message>
    <message>
        <source>stops the cluster or changes what it runs</source>
        <translation>hält den Cluster an oder ändert, was er betreibt</translation>
    </message>
    <message>
        <source>writes to a disk</source>
        <translation>schreibt auf einen Datenträger</translation>
    </message>
    <message>
        <source>This is not a plan that Basalt wrote: %1.</source>
        <translation>Das ist kein Plan, den Basalt geschrieben hat: %1.</translation>
    </message>
    <message>
        <source>%1 was not reached</source>
        <translation>%1 wurde nicht erreicht</translation>
    </message>
    <message>
        <source>%1 is left out, and has something to do first</source>
        <translation>%1 ist ausgenommen, hat aber vorher etwas zu tun</translation>
    </message>
    <message>
        <source>Change the cluster&apos;s configuration; %1, which is not ours, stays</source>
        <translation>Cluster-Konfiguration ändern; was nicht von uns ist, bleibt: %1</translation>
    </message>
    <message>
        <source>Change the cluster&apos;s configuration: properties, fencing, locking</source>
        <translation>Cluster-Konfiguration ändern: Eigenschaften, Fencing, Sperren</translation>
    </message>
    <message>
        <source>Change the cluster&apos;s configuration: volume groups and VMs</source>
        <translation>Cluster-Konfiguration ändern: Volume-Gruppen und VMs</translation>
    </message>
    <message>
        <source>Ask the fencing device %1 for its status, from %2</source>
        <translation>Das Fencing-Gerät %1 von %2 aus nach seinem Zustand fragen</translation>
    </message>
    <message>
        <source>%1 on %2 was written or changed by somebody else.</source>
        <translation>%1 auf %2 hat jemand anders geschrieben oder geändert.</translation>
    </message>
    <message>
        <source>Compare it with the file that Basalt would write, then allow the replacement of %1 with a reason; the present file is kept as a copy.</source>
        <translation>Mit der Datei vergleichen, die Basalt schreiben würde, und dann das Ersetzen von %1 mit einer Begründung erlauben; die jetzige Datei bleibt als Kopie erhalten.</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>%1 ersetzen</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Remove %1, which the design no longer has</source>
        <translation>%1 entfernen, da im Entwurf nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Bring up the multipath maps %1</source>
        <translation>Multipath-Maps %1 aktivieren</translation>
    </message>
    <message>
        <source>Rebuild the initial RAM disk</source>
        <translation>Initial-RAM-Disk neu bauen</translation>
    </message>
    <message>
        <source>Install packages, starting nothing: %1</source>
        <translation>Pakete installieren, ohne etwas zu starten: %1</translation>
    </message>
    <message>
        <source>Switch services: %1</source>
        <translation>Dienste schalten: %1</translation>
    </message>
    <message>
        <source>Load the kernel modules %1</source>
        <translation>Kernelmodule laden: %1</translation>
    </message>
    <message>
        <source>%1 has no port %2 with the address %3.</source>
        <translation>%1 hat keinen Port %2 mit der Adresse %3.</translation>
    </message>
    <message>
        <source>Correct the name or the MAC of %2 in the design.</source>
        <translation>Den Namen oder die MAC von %2 im Entwurf berichtigen.</translation>
    </message>
    <message>
        <source>The port with the address %3 is called %4 on %1, and %2 in the design.</source>
        <translation>Der Port mit der Adresse %3 heißt auf %1 %4, im Entwurf %2.</translation>
    </message>
    <message>
        <source>Give it the name %4 in the design.</source>
        <translation>Ihm im Entwurf den Namen %4 geben.</translation>
    </message>
    <message>
        <source>A change of the network of %1 still waits for its confirmation or its reversal.</source>
        <translation>Eine Netzänderung auf %1 wartet noch auf ihre Bestätigung oder ihre Rücknahme.</translation>
    </message>
    <message>
        <source>Wait until it has been reversed, and plan anew.</source>
        <translation>Warten, bis sie zurückgenommen ist, und neu planen.</translation>
    </message>
    <message>
        <source>Guests run on %1 that the cluster does not move: %2. A change of the network would cut them off.</source>
        <translation>Auf %1 laufen Gäste, die der Cluster nicht verschiebt: %2. Eine Netzänderung würde sie abschneiden.</translation>
    </message>
    <message>
        <source>Move or stop them, and plan anew.</source>
        <translation>Sie verschieben oder anhalten und neu planen.</translation>
    </message>
    <message>
        <source>NetworkManager runs on %1 and would undo what the files of this platform say.</source>
        <translation>Auf %1 läuft NetworkManager und würde rückgängig machen, was die Dateien dieser Plattform sagen.</translation>
    </message>
    <message>
        <source>Stop and disable it there, and plan anew.</source>
        <translation>Ihn dort anhalten und abschalten und neu planen.</translation>
    </message>
    <message>
        <source>Take %1 out of the cluster; what runs there moves to the other hosts</source>
        <translation>%1 aus dem Cluster nehmen; was dort läuft, zieht auf die anderen Hosts um</translation>
    </message>
    <message>
        <source>Let %1 back into the cluster</source>
        <translation>%1 wieder in den Cluster aufnehmen</translation>
    </message>
    <message>
        <source>Change the network; it reverts after %1 seconds unless this host is reached again</source>
        <translation>Netz ändern; es kehrt nach %1 Sekunden zurück, wenn dieser Host nicht wieder erreicht wird</translation>
    </message>
    <message>
        <source>%1 was not reached.</source>
        <translation>%1 wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>Mend the contact and plan anew; until then the cluster as a whole is not touched.</source>
        <translation>Die Verbindung herstellen und neu planen; bis dahin bleibt der Cluster als Ganzes unberührt.</translation>
    </message>
    <message>
        <source>Commands on %1 do not run as root.</source>
        <translation>Befehle auf %1 laufen nicht als root.</translation>
    </message>
    <message>
        <source>Log in as root, or as a user who may use sudo.</source>
        <translation>Als root anmelden oder als Benutzer, der sudo verwenden darf.</translation>
    </message>
    <message>
        <source>%1 runs %2, and the design is for %3.</source>
        <translation>%1 läuft mit %2, der Entwurf ist für %3.</translation>
    </message>
    <message>
        <source>Correct the platform of the design, or install the host anew.</source>
        <translation>Die Plattform des Entwurfs berichtigen oder den Host neu installieren.</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Wait until all hosts are online and have quorum</source>
        <translation>Warten, bis alle Hosts online sind und Quorum haben</translation>
    </message>
    <message>
        <source>Put version %1 of the configuration in force while the cluster runs</source>
        <translation>Version %1 der Konfiguration im laufenden Cluster in Kraft setzen</translation>
    </message>
    <message>
        <source>Stop the cluster here, as on all hosts: the change needs a new start</source>
        <translation>Den Cluster hier wie auf allen Hosts anhalten: Die Änderung braucht einen Neustart</translation>
    </message>
    <message>
        <source>Look whether all rings work and version %1 is in force</source>
        <translation>Prüfen, ob alle Ringe arbeiten und Version %1 in Kraft ist</translation>
    </message>
    <message>
        <source>Create the volume group %1 on %2</source>
        <translation>Volume-Gruppe %1 auf %2 anlegen</translation>
    </message>
    <message>
        <source>The volume group %1 is there already, and it is not shared by the cluster (%2).</source>
        <translation>Die Volume-Gruppe %1 gibt es bereits, und der Cluster teilt sie nicht (%2).</translation>
    </message>
    <message>
        <source>Give the group of the design another name, or convert it by hand while nothing uses it.</source>
        <translation>Der Gruppe im Entwurf einen anderen Namen geben oder sie von Hand umwandeln, solange nichts sie benutzt.</translation>
    </message>
    <message>
        <source>Start the locks of %1</source>
        <translation>Sperren von %1 starten</translation>
    </message>
    <message>
        <source>Create in %1 the volumes %2</source>
        <translation>In %1 die Volumes %2 anlegen</translation>
    </message>
    <message>
        <source>Activate the new volumes of %1: %2</source>
        <translation>Die neuen Volumes von %1 aktivieren: %2</translation>
    </message>
    <message>
        <source>Wait until the lock managers run</source>
        <translation>Warten, bis die Sperrverwalter laufen</translation>
    </message>
    <message>
        <source>Log in to %1 by iSCSI, now and at each boot: %2</source>
        <translation>Per iSCSI an %1 anmelden, jetzt und bei jedem Start: %2</translation>
    </message>
    <message>
        <source>What is on %1 was given up by typing its name.</source>
        <translation>Was auf %1 liegt, wurde durch Eintippen des Namens aufgegeben.</translation>
    </message>
    <message>
        <source>Correct or delete line %3, or allow the replacement of %1 with a reason; the present file is kept as a copy.</source>
        <translation>Zeile %3 berichtigen oder löschen, oder das Ersetzen von %1 mit einer Begründung erlauben; die jetzige Datei bleibt als Kopie erhalten.</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be merged: line %3 sets “%4”, which has been set above.</source>
        <translation>%1 auf %2 lässt sich nicht ergänzen: Zeile %3 setzt „%4“, das weiter oben schon gesetzt ist.</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be merged: line %3 is not understood.</source>
        <translation>%1 auf %2 lässt sich nicht ergänzen: Zeile %3 wird nicht verstanden.</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be merged: the blacklist&apos;s “%4” in line %3 may hide LUNs of the design.</source>
        <translation>%1 auf %2 lässt sich nicht ergänzen: „%4“ der Blacklist in Zeile %3 könnte LUNs des Entwurfs verbergen.</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be merged: the entry in line %3 gives the name “%4” to another LUN.</source>
        <translation>%1 auf %2 lässt sich nicht ergänzen: Der Eintrag in Zeile %3 gibt den Namen „%4“ einer anderen LUN.</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be merged: “%4” in line %3 overrules the design for all devices.</source>
        <translation>%1 auf %2 lässt sich nicht ergänzen: „%4“ in Zeile %3 setzt sich für alle Geräte über den Entwurf hinweg.</translation>
    </message>
    <message>
        <source>%1 on %2 cannot be merged: somebody has chosen with “%4” in line %3 which disks LVM sees.</source>
        <translation>%1 auf %2 lässt sich nicht ergänzen: Jemand hat mit „%4“ in Zeile %3 festgelegt, welche Platten LVM sieht.</translation>
    </message>
    <message>
        <source>%1 on %2 configures %3, which the design configures in another file.</source>
        <translation>%1 auf %2 konfiguriert %3, das der Entwurf in einer anderen Datei konfiguriert.</translation>
    </message>
    <message>
        <source>Take %3 out of %1, or allow the removal of the file with a reason; it is kept as a copy.</source>
        <translation>%3 aus %1 herausnehmen, oder das Entfernen der Datei mit einer Begründung erlauben; sie bleibt als Kopie erhalten.</translation>
    </message>
    <message>
        <source>The cluster runs the VM %1 already, as the resource %2: a second resource %3 could run it twice.</source>
        <translation>Der Cluster betreibt die VM %1 schon, als Ressource %2: Eine zweite Ressource %3 könnte sie doppelt starten.</translation>
    </message>
    <message>
        <source>Write &quot;resource: %2&quot; into the VM, or take the resource %2 out of the cluster.</source>
        <translation>Schreiben Sie „resource: %2“ in die VM, oder nehmen Sie die Ressource %2 aus dem Cluster.</translation>
    </message>
    <message>
        <source>Somebody has changed %2 on %1, which the design no longer has.</source>
        <translation>Jemand hat %2 auf %1 geändert; im Entwurf steht die Datei nicht mehr.</translation>
    </message>
    <message>
        <source>Draw what it configures, or remove it on %1, and plan anew.</source>
        <translation>Zeichnen Sie, was sie einrichtet, oder löschen Sie sie auf %1, und planen Sie neu.</translation>
    </message>
</context>
<context>
    <name>power</name>
    <message>
        <source>Only hosts, switches and arrays are plugged into an outlet, not %1.</source>
        <translation>An einen Ausgang kommen nur Hosts, Switches und Arrays, nicht %1.</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>there is no practice cluster in this folder; begin one with `basalt deploy DESIGN --simulated %1`</source>
        <translation>in diesem Ordner ist kein Übungscluster; `basalt deploy DESIGN --simulated %1` beginnt einen</translation>
    </message>
    <message>
        <source>Basalt cannot simulate hosts of the platform %1.</source>
        <translation>Basalt kann keine Hosts der Plattform %1 simulieren.</translation>
    </message>
    <message>
        <source>%1 is no fault. A host can have !disk-full, !packages, !reset, !cut and !kill.</source>
        <translation>%1 ist kein Fehler. Ein Host kann !disk-full, !packages, !reset, !cut und !kill haben.</translation>
    </message>
    <message>
        <source>The practice cluster has no host %1; it knows %2.</source>
        <translation>Der Übungscluster hat keinen Host %1; er kennt %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The simulated host does not answer: it is off, or nothing leads to its address.</source>
        <translation>Der simulierte Host antwortet nicht: er ist aus, oder nichts führt zu seiner Adresse.</translation>
    </message>
    <message>
        <source>The connection to the simulated host broke off.</source>
        <translation>Die Verbindung zum simulierten Host ist abgerissen.</translation>
    </message>
    <message>
        <source>Another program holds the practice cluster in %1; close it first.</source>
        <translation>Ein anderes Programm hält den Übungscluster in %1; bitte zuerst schließen.</translation>
    </message>
    <message>
        <source>The practice cluster&apos;s state cannot be read: %1. Remove the folder to start anew.</source>
        <translation>Der Zustand des Übungsclusters kann nicht gelesen werden: %1. Wer den Ordner löscht, beginnt von vorn.</translation>
    </message>
    <message>
        <source>The practice cluster&apos;s state cannot be written: %1.</source>
        <translation>Der Zustand des Übungsclusters kann nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>render</name>
    <message>
        <source>The platform &quot;%1&quot; is unknown. Known are: %2.</source>
        <translation>Die Plattform „%1“ ist unbekannt. Bekannt sind: %2.</translation>
    </message>
    <message>
        <source>Basalt does not write this file for this platform</source>
        <translation>Basalt schreibt diese Datei für diese Plattform nicht</translation>
    </message>
    <message>
        <source>it is not well-formed</source>
        <translation>er ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>a password in it is masked</source>
        <translation>ein Kennwort darin ist verdeckt</translation>
    </message>
    <message>
        <source>what it belongs to is not in the design</source>
        <translation>wozu er gehört, steht nicht im Entwurf</translation>
    </message>
    <message>
        <source>the design says otherwise there</source>
        <translation>der Entwurf sagt dort etwas anderes</translation>
    </message>
    <message>
        <source>Basalt cannot write this part of a CIB; a running cluster keeps it</source>
        <translation>Basalt kann diesen Teil einer CIB nicht schreiben; ein laufender Cluster behält ihn</translation>
    </message>
    <message>
        <source>cman hands all fencing to Pacemaker (fence_pcmk)</source>
        <translation>cman überlässt alles Fencing Pacemaker (fence_pcmk)</translation>
    </message>
    <message>
        <source>%1 (which stays in the design and is not written back: %2)</source>
        <translation>%1 (bleibt nur im Entwurf und wird nicht zurückgeschrieben: %2)</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Start the hosts together: a host that is alone for more than %1 s after it has started shoots the missing ones.</source>
        <translation>Die Hosts gemeinsam starten: Ein Host, der nach seinem Start länger als %1 s allein ist, schießt die fehlenden ab.</translation>
    </message>
    <message>
        <source>A host that starts alone waits until it has seen the other one; no VM starts before that.</source>
        <translation>Ein Host, der allein startet, wartet, bis er den anderen gesehen hat; vorher startet keine VM.</translation>
    </message>
    <message>
        <source>No VM starts before the hosts that are there have quorum: start all of them.</source>
        <translation>Keine VM startet, bevor die vorhandenen Hosts Quorum haben: alle starten.</translation>
    </message>
    <message>
        <source>The cluster starts with the hosts, by itself.</source>
        <translation>Der Cluster startet mit den Hosts, von selbst.</translation>
    </message>
    <message>
        <source>The cluster does not start by itself: start it on every host, on all of them together.</source>
        <translation>Der Cluster startet nicht von selbst: auf jedem Host starten, auf allen gemeinsam.</translation>
    </message>
    <message>
        <source>No ring may be FAULTY, on any host.</source>
        <translation>Auf keinem Host darf ein Ring FAULTY sein.</translation>
    </message>
    <message>
        <source>No link may be “disconnected”, on any host.</source>
        <translation>Auf keinem Host darf ein Link „disconnected“ sein.</translation>
    </message>
    <message>
        <source>Locking of the shared volume groups must run on every host.</source>
        <translation>Das Sperren der gemeinsamen Volume-Gruppen muss auf jedem Host laufen.</translation>
    </message>
    <message>
        <source>Start the whole cluster</source>
        <translation>Den ganzen Cluster starten</translation>
    </message>
    <message>
        <source>Switch on power, then switches and storage: %1. Wait until they are ready.</source>
        <translation>Den Strom einschalten, dann Switches und Storage: %1. Warten, bis sie bereit sind.</translation>
    </message>
    <message>
        <source>Switch on all hosts: %1.</source>
        <translation>Alle Hosts einschalten: %1.</translation>
    </message>
    <message>
        <source>Every host must see its LUNs, on all paths.</source>
        <translation>Jeder Host muss seine LUNs sehen, über alle Pfade.</translation>
    </message>
    <message>
        <source>Wait until all hosts are online and have quorum.</source>
        <translation>Warten, bis alle Hosts online sind und Quorum haben.</translation>
    </message>
    <message>
        <source>If the cluster was stopped as described below, let it start its VMs again; on one host.</source>
        <translation>Wurde der Cluster wie unten beschrieben gestoppt, ihn seine VMs wieder starten lassen; auf einem Host.</translation>
    </message>
    <message>
        <source>In the end every VM and every fencing device is started.</source>
        <translation>Am Ende sind jede VM und jedes Fencing-Gerät gestartet.</translation>
    </message>
    <message>
        <source>Stop the whole cluster</source>
        <translation>Den ganzen Cluster stoppen</translation>
    </message>
    <message>
        <source>Never switch off a network, a switch or the storage while the cluster runs: hosts would be shot.</source>
        <translation>Nie ein Netz, einen Switch oder den Storage abschalten, während der Cluster läuft: Hosts würden abgeschossen.</translation>
    </message>
    <message>
        <source>Stop all VMs and what they stand on; on one host.</source>
        <translation>Alle VMs stoppen und worauf sie stehen; auf einem Host.</translation>
    </message>
    <message>
        <source>Wait until no VM is started any more.</source>
        <translation>Warten, bis keine VM mehr gestartet ist.</translation>
    </message>
    <message>
        <source>Stop the cluster on every host. Give each command on all hosts before you give the next one.</source>
        <translation>Den Cluster auf jedem Host stoppen. Jeden Befehl erst auf allen Hosts geben, dann den nächsten.</translation>
    </message>
    <message>
        <source>Shut down every host: %1.</source>
        <translation>Jeden Host herunterfahren: %1.</translation>
    </message>
    <message>
        <source>When all hosts are off, switch off the storage: %1.</source>
        <translation>Wenn alle Hosts aus sind, den Storage ausschalten: %1.</translation>
    </message>
    <message>
        <source>At last switches and power may be switched off.</source>
        <translation>Zuletzt dürfen Switches und Strom abgeschaltet werden.</translation>
    </message>
    <message>
        <source>Take one host out, here %1</source>
        <translation>Einen Host herausnehmen, hier %1</translation>
    </message>
    <message>
        <source>The other hosts need room for its VMs. Until it is back, what it stood in for has no reserve.</source>
        <translation>Die anderen Hosts brauchen Platz für seine VMs. Bis er zurück ist, fehlt die Reserve, die er war.</translation>
    </message>
    <message>
        <source>Move its VMs away, and keep them away.</source>
        <translation>Seine VMs wegbewegen und fernhalten.</translation>
    </message>
    <message>
        <source>Wait until nothing is started on it any more.</source>
        <translation>Warten, bis auf ihm nichts mehr gestartet ist.</translation>
    </message>
    <message>
        <source>Stop the cluster on this host, and only there.</source>
        <translation>Den Cluster auf diesem Host stoppen, und nur dort.</translation>
    </message>
    <message>
        <source>Now it may be shut down, and unplugged. Its cables go back into the ports of the lists above.</source>
        <translation>Jetzt darf er heruntergefahren und abgesteckt werden. Seine Kabel kommen wieder in die Ports der Listen oben.</translation>
    </message>
    <message>
        <source>Start the cluster on this host.</source>
        <translation>Den Cluster auf diesem Host starten.</translation>
    </message>
    <message>
        <source>Bring a host back, here %1</source>
        <translation>Einen Host zurückholen, hier %1</translation>
    </message>
    <message>
        <source>Switch it on.</source>
        <translation>Ihn einschalten.</translation>
    </message>
    <message>
        <source>Wait until it is there, in standby.</source>
        <translation>Warten, bis er da ist, in Standby.</translation>
    </message>
    <message>
        <source>Let it take VMs again. They do not move back by themselves.</source>
        <translation>Ihn wieder VMs aufnehmen lassen. Von selbst ziehen sie nicht zurück.</translation>
    </message>
    <message>
        <source>errors: %1, warnings: %2, hints: %3, waived: %4</source>
        <translation>Fehler: %1, Warnungen: %2, Hinweise: %3, hingenommen: %4</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Switches</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>Power distribution</source>
        <translation>Stromverteiler</translation>
    </message>
    <message>
        <source>Fencing devices</source>
        <translation>Fencing-Geräte</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Drawing of the cluster %1</source>
        <translation>Zeichnung des Clusters %1</translation>
    </message>
    <message>
        <source>Blue: public and guest networks; purple: heartbeat; brown: storage; grey: power and others.</source>
        <translation>Blau: öffentliche Netze und Gastnetze; violett: Heartbeat; braun: Storage; grau: Strom und anderes.</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>prefers</source>
        <translation>bevorzugt</translation>
    </message>
    <message>
        <source>Starting and stopping</source>
        <translation>Starten und stoppen</translation>
    </message>
    <message>
        <source>The platform “%1” is not known, and so not how it is started.</source>
        <translation>Die Plattform „%1“ ist nicht bekannt, und damit auch nicht, wie sie gestartet wird.</translation>
    </message>
    <message>
        <source>All commands are for root.</source>
        <translation>Alle Befehle sind für root.</translation>
    </message>
    <message>
        <source>the cluster as a whole, once</source>
        <translation>den Cluster als Ganzes, einmal</translation>
    </message>
    <message>
        <source>all hosts, the same</source>
        <translation>alle Hosts, gleich</translation>
    </message>
    <message>
        <source>all hosts, each its own</source>
        <translation>alle Hosts, je eigene</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What Basalt writes, and where it belongs. `basalt render` writes them into a folder; secrets are placeholders there.</source>
        <translation>Was Basalt schreibt und wohin es gehört. `basalt render` schreibt alles in einen Ordner; Geheimnisse sind dort Platzhalter.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>belongs on</source>
        <translation>gehört auf</translation>
    </message>
    <message>
        <source>holds the secret</source>
        <translation>enthält das Geheimnis</translation>
    </message>
    <message>
        <source>Cabling</source>
        <translation>Verkabelung</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>WWNs and LUNs</source>
        <translation>WWNs und LUNs</translation>
    </message>
    <message>
        <source>What if something fails</source>
        <translation>Wenn etwas ausfällt</translation>
    </message>
    <message>
        <source>%1 — hand-over document</source>
        <translation>%1 — Übergabedokument</translation>
    </message>
    <message>
        <source>SAN switch, ports: %1</source>
        <translation>SAN-Switch, Ports: %1</translation>
    </message>
    <message>
        <source>Ethernet switch, ports: %1</source>
        <translation>Ethernet-Switch, Ports: %1</translation>
    </message>
    <message>
        <source>Fencing device (%1) of %2</source>
        <translation>Fencing-Gerät (%1) von %2</translation>
    </message>
    <message>
        <source>Power distribution unit, outlets: %1</source>
        <translation>Stromverteiler (PDU), Ausgänge: %1</translation>
    </message>
    <message>
        <source>VLAN %1 untagged</source>
        <translation>VLAN %1 untagged</translation>
    </message>
    <message>
        <source>VLANs %1 tagged</source>
        <translation>VLANs %1 tagged</translation>
    </message>
    <message>
        <source>untagged</source>
        <translation>untagged</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Fibre Channel</source>
        <translation>Fibre Channel</translation>
    </message>
    <message>
        <source>power %1</source>
        <translation>Strom %1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>führt zu</translation>
    </message>
    <message>
        <source>port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>VLANs of the switch port</source>
        <translation>VLANs am Switch-Port</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Interface or port</source>
        <translation>Schnittstelle oder Port</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None are drawn.</source>
        <translation>Es sind keine gezeichnet.</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>LUNs</source>
        <translation>LUNs</translation>
    </message>
    <message>
        <source>LUN</source>
        <translation>LUN</translation>
    </message>
    <message>
        <source>WWID</source>
        <translation>WWID</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>For the server room: one list per device, by port; each cable stands in the lists of both its ends. Tick what is plugged in and labelled.</source>
        <translation>Für den Serverraum: je Gerät eine Liste, nach Ports; jedes Kabel steht in den Listen seiner beiden Enden. Abhaken, was gesteckt und beschriftet ist.</translation>
    </message>
    <message>
        <source>Checked by: ____________________   Date: ______________</source>
        <translation>Geprüft von: ____________________   Datum: ______________</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP-Adressen</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>MAC addresses</source>
        <translation>MAC-Adressen</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>MAC-Adresse</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>WWPN or IQN</source>
        <translation>WWPN oder IQN</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>hingenommen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>Hingenommen: %1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>If this fails</source>
        <translation>Fällt dies aus</translation>
    </message>
    <message>
        <source>VMs down</source>
        <translation>VMs aus</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>because</source>
        <translation>weil</translation>
    </message>
    <message>
        <source>%1 faults: service kept %2, degraded %3, lost %4</source>
        <translation>%1 Ausfälle: Dienst erhalten %2, eingeschränkt %3, verloren %4</translation>
    </message>
    <message>
        <source>One fault</source>
        <translation>Ein Ausfall</translation>
    </message>
    <message>
        <source>Without harm, but with less reserve until it is mended: %1</source>
        <translation>Ohne Schaden, aber mit weniger Reserve bis zur Reparatur: %1</translation>
    </message>
    <message>
        <source>No single fault interrupts a VM.</source>
        <translation>Kein einzelner Ausfall unterbricht eine VM.</translation>
    </message>
    <message>
        <source>Two faults at once</source>
        <translation>Zwei Ausfälle zugleich</translation>
    </message>
    <message>
        <source>The worst that neither of the two does alone:</source>
        <translation>Die schlimmsten, die keiner der beiden allein anrichtet:</translation>
    </message>
    <message>
        <source>The rules have nothing to say.</source>
        <translation>Die Regeln haben nichts zu sagen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Finding, and what to do</source>
        <translation>Befund, und was zu tun ist</translation>
    </message>
    <message>
        <source>Not decided, since the design alone does not say enough: %1</source>
        <translation>Nicht entschieden, da der Entwurf allein nicht genug sagt: %1</translation>
    </message>
    <message>
        <source>Judged from the drawing. Kept: no VM is interrupted. Degraded: some VMs start anew, all run in the end. Lost: a VM stays down, or the cluster is frozen.</source>
        <translation>Beurteilt nach der Zeichnung. Erhalten: Keine VM wird unterbrochen. Eingeschränkt: Manche VMs starten neu, am Ende laufen alle. Verloren: Eine VM bleibt aus, oder der Cluster ist eingefroren.</translation>
    </message>
    <message>
        <source>Unless the cluster starts with the hosts: start it on every host, on all of them together.</source>
        <translation>Falls der Cluster nicht mit den Hosts startet: auf jedem Host starten, auf allen gemeinsam.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>%1 is a member of two bonds, %2 and %3.</source>
        <translation>%1 gehört zu zwei Bonds, %2 und %3.</translation>
    </message>
    <message>
        <source>Of %1, only %2 has a cable; %3 has none.</source>
        <translation>Von %1 hat nur %2 ein Kabel, %3 nicht.</translation>
    </message>
    <message>
        <source>%1 uses 802.3ad (mode 4), but LACP is not set up on %2.</source>
        <translation>%1 nutzt 802.3ad (Modus 4), aber auf %2 ist LACP nicht eingerichtet.</translation>
    </message>
    <message>
        <source>%1 uses %2 across %3, which are not one logical switch.</source>
        <translation>%1 nutzt %2 über %3; das ist kein gemeinsamer logischer Switch.</translation>
    </message>
    <message>
        <source>Every bond has two members of its own</source>
        <translation>Jeder Bond hat zwei eigene Mitglieder</translation>
    </message>
    <message>
        <source>%1 has fewer than two members (%2).</source>
        <translation>%1 hat weniger als zwei Mitglieder (%2).</translation>
    </message>
    <message>
        <source>A bond of one protects nothing, and a NIC obeys only one bond.</source>
        <translation>Ein Bond mit einem Mitglied schützt nichts, und eine NIC gehorcht nur einem Bond.</translation>
    </message>
    <message>
        <source>Add a second NIC, best one of another card; or put the address on the NIC itself.</source>
        <translation>Eine zweite NIC ergänzen, am besten einer anderen Karte, oder die Adresse direkt auf die NIC legen.</translation>
    </message>
    <message>
        <source>The members of a bond lead to different switches</source>
        <translation>Die Mitglieder eines Bonds führen zu verschiedenen Switches</translation>
    </message>
    <message>
        <source>All members of %1 are plugged into %2.</source>
        <translation>Alle Mitglieder von %1 stecken in %2.</translation>
    </message>
    <message>
        <source>When that switch fails, the bond is dead although both NICs are healthy.</source>
        <translation>Fällt dieser Switch aus, ist der Bond tot, obwohl beide NICs gesund sind.</translation>
    </message>
    <message>
        <source>Plug one member into a second switch.</source>
        <translation>Ein Mitglied an einen zweiten Switch anschließen.</translation>
    </message>
    <message>
        <source>The members of a bond are on different cards</source>
        <translation>Die Mitglieder eines Bonds sitzen auf verschiedenen Karten</translation>
    </message>
    <message>
        <source>All members of %1 are ports of card %2.</source>
        <translation>Alle Mitglieder von %1 sind Ports der Karte %2.</translation>
    </message>
    <message>
        <source>When the card fails, or its slot, the bond is dead.</source>
        <translation>Fällt die Karte oder ihr Slot aus, ist der Bond tot.</translation>
    </message>
    <message>
        <source>Take one port of each card.</source>
        <translation>Von jeder Karte einen Port nehmen.</translation>
    </message>
    <message>
        <source>LACP ends on one logical switch that speaks it</source>
        <translation>LACP endet auf einem logischen Switch, der es spricht</translation>
    </message>
    <message>
        <source>%1 uses 802.3ad (mode 4) across %2, which are not one logical switch.</source>
        <translation>%1 nutzt 802.3ad (Modus 4) über %2; das ist kein gemeinsamer logischer Switch.</translation>
    </message>
    <message>
        <source>802.3ad builds an aggregator per switch and uses only one of them; without LACP on the switch it uses none reliably.</source>
        <translation>802.3ad bildet je Switch einen Aggregator und nutzt nur einen davon; ohne LACP auf dem Switch nutzt es keinen zuverlässig.</translation>
    </message>
    <message>
        <source>Use active-backup, or pair the switches (mlag) and set up LACP on both.</source>
        <translation>active-backup verwenden, oder die Switches koppeln (mlag) und LACP auf beiden einrichten.</translation>
    </message>
    <message>
        <source>Modes 0, 2 and 3 end on a static aggregate</source>
        <translation>Die Modi 0, 2 und 3 enden auf einem statischen Aggregat</translation>
    </message>
    <message>
        <source>%1 uses %2, but its ports on %3 are not set up as a static aggregate.</source>
        <translation>%1 nutzt %2, aber die Ports auf %3 sind nicht als statisches Aggregat eingerichtet.</translation>
    </message>
    <message>
        <source>The switch sees one MAC address on two ports, learns it back and forth, and loses frames.</source>
        <translation>Der Switch sieht eine MAC-Adresse an zwei Ports, lernt sie hin und her und verliert Frames.</translation>
    </message>
    <message>
        <source>Use active-backup, or aggregate the ports on one logical switch (static_lag: true).</source>
        <translation>active-backup verwenden, oder die Ports auf einem logischen Switch aggregieren (static_lag: true).</translation>
    </message>
    <message>
        <source>Bonds below a bridge keep their MAC addresses in place</source>
        <translation>Bonds unter einer Bridge lassen ihre MAC-Adressen, wo sie sind</translation>
    </message>
    <message>
        <source>%1 uses %2 and carries a bridge.</source>
        <translation>%1 nutzt %2 und trägt eine Bridge.</translation>
    </message>
    <message>
        <source>Modes 0, 5 and 6 rewrite or spread MAC addresses; guests behind the bridge lose their connections.</source>
        <translation>Die Modi 0, 5 und 6 schreiben MAC-Adressen um oder verteilen sie; Gäste hinter der Bridge verlieren ihre Verbindungen.</translation>
    </message>
    <message>
        <source>Use active-backup, or 802.3ad with a switch that speaks LACP.</source>
        <translation>active-backup verwenden, oder 802.3ad mit einem Switch, der LACP spricht.</translation>
    </message>
    <message>
        <source>Rings run over bond modes that are supported for them</source>
        <translation>Ringe laufen über Bond-Modi, die dafür unterstützt werden</translation>
    </message>
    <message>
        <source>Ring network %1 runs over %2 in %3, which is not supported for rings on %4.</source>
        <translation>Das Ringnetz %1 läuft über %2 in %3; das wird für Ringe auf %4 nicht unterstützt.</translation>
    </message>
    <message>
        <source>The vendor has tested only some modes with the token&apos;s timing; others may stall longer than the token timeout.</source>
        <translation>Der Hersteller hat nur einige Modi mit dem Zeitverhalten des Tokens getestet; andere können länger als den Token-Timeout stocken.</translation>
    </message>
    <message>
        <source>Use active-backup (mode 1).</source>
        <translation>active-backup (Modus 1) verwenden.</translation>
    </message>
    <message>
        <source>Bonds watch their links</source>
        <translation>Bonds überwachen ihre Links</translation>
    </message>
    <message>
        <source>%1 does not monitor its links (miimon is 0).</source>
        <translation>%1 überwacht seine Links nicht (miimon ist 0).</translation>
    </message>
    <message>
        <source>A dead link is never noticed, and the bond goes on sending into it.</source>
        <translation>Ein toter Link wird nie bemerkt, und der Bond sendet weiter hinein.</translation>
    </message>
    <message>
        <source>Leave miimon out, or set it to 100.</source>
        <translation>miimon weglassen oder auf 100 setzen.</translation>
    </message>
    <message>
        <source>Bonds go through switches</source>
        <translation>Bonds gehen über Switches</translation>
    </message>
    <message>
        <source>%1 is cabled directly to %2.</source>
        <translation>%1 ist direkt mit %2 verkabelt.</translation>
    </message>
    <message>
        <source>When one host is off, the other&apos;s links are down too and the log cannot tell a dead cable from a dead host; some drivers monitor such links badly. Common with two hosts, and impossible with three.</source>
        <translation>Ist ein Host aus, sind auch die Links des anderen unten, und das Log kann ein totes Kabel nicht von einem toten Host unterscheiden; manche Treiber überwachen solche Links schlecht. Bei zwei Hosts üblich, bei drei unmöglich.</translation>
    </message>
    <message>
        <source>Keep it if you know it, or put a switch in between.</source>
        <translation>So lassen, wenn es bewusst ist, oder einen Switch dazwischensetzen.</translation>
    </message>
    <message>
        <source>There are two rings, but no &lt;dlm protocol=&quot;sctp&quot;/&gt;: DLM uses TCP.</source>
        <translation>Es gibt zwei Ringe, aber kein &lt;dlm protocol=&quot;sctp&quot;/&gt;: DLM nutzt TCP.</translation>
    </message>
    <message>
        <source>DLM uses SCTP, but the hosts&apos; firewall does not let in 21064/sctp.</source>
        <translation>DLM nutzt SCTP, aber die Firewall der Hosts lässt 21064/sctp nicht herein.</translation>
    </message>
    <message>
        <source>With two rings on cman, DLM uses SCTP</source>
        <translation>Mit zwei Ringen unter cman nutzt DLM SCTP</translation>
    </message>
    <message>
        <source>There are two rings, but DLM uses %1 instead of SCTP.</source>
        <translation>Es gibt zwei Ringe, aber DLM nutzt %1 statt SCTP.</translation>
    </message>
    <message>
        <source>DLM over TCP knows one address per node: when ring 0 fails, the cluster goes on but every lock, and with it LVM, hangs.</source>
        <translation>DLM über TCP kennt eine Adresse je Knoten: Fällt Ring 0 aus, läuft der Cluster weiter, aber jedes Lock und damit LVM hängt.</translation>
    </message>
    <message>
        <source>Write &lt;dlm protocol=&quot;sctp&quot;/&gt; into cluster.conf and load the module sctp.</source>
        <translation>&lt;dlm protocol=&quot;sctp&quot;/&gt; in cluster.conf eintragen und das Modul sctp laden.</translation>
    </message>
    <message>
        <source>With several links, DLM uses SCTP</source>
        <translation>Mit mehreren Links nutzt DLM SCTP</translation>
    </message>
    <message>
        <source>There are %1 rings, but the DLM protocol is %2, which means TCP over ring 0 alone.</source>
        <translation>Es gibt %1 Ringe, aber das DLM-Protokoll ist %2, also TCP allein über Ring 0.</translation>
    </message>
    <message>
        <source>When ring 0 fails, corosync and the VMs go on, but on one host every LVM command hangs until it is mended.</source>
        <translation>Fällt Ring 0 aus, laufen corosync und die VMs weiter, aber auf einem Host hängt jeder LVM-Befehl, bis der Ring wieder geht.</translation>
    </message>
    <message>
        <source>Set dlm_protocol: sctp (protocol=sctp in /etc/dlm/dlm.conf).</source>
        <translation>dlm_protocol: sctp setzen (protocol=sctp in /etc/dlm/dlm.conf).</translation>
    </message>
    <message>
        <source>SCTP is available where DLM needs it</source>
        <translation>SCTP ist verfügbar, wo DLM es braucht</translation>
    </message>
    <message>
        <source>DLM uses SCTP, but %1 forbids the kernel module sctp.</source>
        <translation>DLM nutzt SCTP, aber %1 verbietet das Kernelmodul sctp.</translation>
    </message>
    <message>
        <source>Hardening guides disable sctp; DLM then waits for ever for its peers, and no shared volume can be activated.</source>
        <translation>Härtungsleitfäden sperren sctp; DLM wartet dann ewig auf seine Partner, und kein gemeinsames Volume lässt sich aktivieren.</translation>
    </message>
    <message>
        <source>Allow the module (remove `install sctp /bin/true` and `blacklist sctp`) and open 21064/sctp among the hosts.</source>
        <translation>Das Modul zulassen (`install sctp /bin/true` und `blacklist sctp` entfernen) und 21064/sctp zwischen den Hosts öffnen.</translation>
    </message>
    <message>
        <source>The vendor supports DLM with these rings</source>
        <translation>Der Hersteller unterstützt DLM mit diesen Ringen</translation>
    </message>
    <message>
        <source>%1: the vendor does not support DLM with %2 rings.</source>
        <translation>%1: Der Hersteller unterstützt DLM mit %2 Ringen nicht.</translation>
    </message>
    <message>
        <source>Red Hat supports neither DLM over SCTP with redundant rings (EL6, EL7) nor more than one knet link with DLM (EL8, EL9). It works, but a support case will be refused.</source>
        <translation>Red Hat unterstützt weder DLM über SCTP mit redundanten Ringen (EL6, EL7) noch mehr als einen knet-Link mit DLM (EL8, EL9). Es funktioniert, aber ein Supportfall wird abgelehnt.</translation>
    </message>
    <message>
        <source>Use one ring over a bond across two switches, or keep the rings and waive this with your reason.</source>
        <translation>Einen Ring über einen Bond an zwei Switches verwenden, oder die Ringe behalten und dies mit Begründung hinnehmen.</translation>
    </message>
    <message>
        <source>No more nodes share a DLM than the vendor allows</source>
        <translation>Nicht mehr Knoten teilen einen DLM, als der Hersteller erlaubt</translation>
    </message>
    <message>
        <source>%1 nodes share a DLM; the vendor&apos;s limit is %2.</source>
        <translation>%1 Knoten teilen einen DLM; die Grenze des Herstellers ist %2.</translation>
    </message>
    <message>
        <source>Lock recovery takes longer with every node; beyond the limit nobody has tested it.</source>
        <translation>Die Lock-Recovery dauert mit jedem Knoten länger; jenseits der Grenze hat es niemand getestet.</translation>
    </message>
    <message>
        <source>Split the hosts into two clusters with volume groups of their own.</source>
        <translation>Die Hosts auf zwei Cluster mit eigenen Volume Groups aufteilen.</translation>
    </message>
    <message>
        <source>The cluster has no fencing device at all.</source>
        <translation>Der Cluster hat gar kein Fencing-Gerät.</translation>
    </message>
    <message>
        <source>%1: the agent %2 knows no parameter %3.</source>
        <translation>%1: Der Agent %2 kennt keinen Parameter %3.</translation>
    </message>
    <message>
        <source>%1: the target&apos;s %2 knows the parameter %3 only as %4.</source>
        <translation>%1: %2 des Ziels kennt den Parameter %3 nur als %4.</translation>
    </message>
    <message>
        <source>%1 uses fence_ilo_mp, but %2 is a %3.</source>
        <translation>%1 nutzt fence_ilo_mp, aber %2 ist ein %3.</translation>
    </message>
    <message>
        <source>%2 hangs on the feed %3, on which %1 hangs alone: both go dark together.</source>
        <translation>%2 hängt an der Einspeisung %3, an der %1 allein hängt: beide fallen zusammen aus.</translation>
    </message>
    <message>
        <source>The fence method of %1 does not hand port %1 to fence_pcmk (it says port %2).</source>
        <translation>Die Fence-Methode von %1 übergibt nicht Port %1 an fence_pcmk (sie nennt Port %2).</translation>
    </message>
    <message>
        <source>Fencing is on and has devices</source>
        <translation>Fencing ist eingeschaltet und hat Geräte</translation>
    </message>
    <message>
        <source>Fencing is switched off (stonith-enabled=false).</source>
        <translation>Fencing ist abgeschaltet (stonith-enabled=false).</translation>
    </message>
    <message>
        <source>The hosts share disks. Without fencing nobody can prove that a silent host has stopped writing; Pacemaker then starts nothing, or two hosts write at once.</source>
        <translation>Die Hosts teilen sich Disks. Ohne Fencing kann niemand beweisen, dass ein stummer Host nicht mehr schreibt; Pacemaker startet dann nichts, oder zwei Hosts schreiben zugleich.</translation>
    </message>
    <message>
        <source>Leave stonith-enabled at true and give each host a fencing device.</source>
        <translation>stonith-enabled auf true lassen und jedem Host ein Fencing-Gerät geben.</translation>
    </message>
    <message>
        <source>With two_node each of the two nodes can be fenced</source>
        <translation>Mit two_node lässt sich jeder der beiden Knoten fencen</translation>
    </message>
    <message>
        <source>two_node is set, but no device fences %1.</source>
        <translation>two_node ist gesetzt, aber kein Gerät fenct %1.</translation>
    </message>
    <message>
        <source>With two_node a single vote is a quorum: after a broken link both halves may go on, and only fencing decides which one does.</source>
        <translation>Mit two_node ist eine einzige Stimme ein Quorum: Nach einem Verbindungsbruch könnten beide Hälften weiterlaufen, und nur das Fencing entscheidet, welche.</translation>
    </message>
    <message>
        <source>Add a fencing device that kills %1.</source>
        <translation>Ein Fencing-Gerät ergänzen, das %1 abschaltet.</translation>
    </message>
    <message>
        <source>Fencing devices name nodes that exist</source>
        <translation>Fencing-Geräte nennen Knoten, die es gibt</translation>
    </message>
    <message>
        <source>%1 kills %2, which is no node of this cluster (nodes: %3).</source>
        <translation>%1 schaltet %2 ab; das ist kein Knoten dieses Clusters (Knoten: %3).</translation>
    </message>
    <message>
        <source>Pacemaker looks for a device by the node&apos;s name as the cluster knows it; with cman that is the heartbeat name. With any other name it finds no device.</source>
        <translation>Pacemaker sucht ein Gerät über den Knotennamen, wie ihn der Cluster kennt; bei cman ist das der Heartbeat-Name. Unter einem anderen Namen findet es kein Gerät.</translation>
    </message>
    <message>
        <source>Write one of %3 in pcmk_host_list or pcmk_host_map of %1.</source>
        <translation>In pcmk_host_list oder pcmk_host_map von %1 einen der Namen %3 eintragen.</translation>
    </message>
    <message>
        <source>Each node can be fenced</source>
        <translation>Jeder Knoten lässt sich fencen</translation>
    </message>
    <message>
        <source>No device fences %1.</source>
        <translation>Kein Gerät fenct %1.</translation>
    </message>
    <message>
        <source>When this node fails, the cluster waits for its fencing for ever and recovers none of its VMs.</source>
        <translation>Fällt dieser Knoten aus, wartet der Cluster ewig auf sein Fencing und nimmt keine seiner VMs wieder in Betrieb.</translation>
    </message>
    <message>
        <source>No device runs on the node that it kills</source>
        <translation>Kein Gerät läuft auf dem Knoten, den es abschaltet</translation>
    </message>
    <message>
        <source>%1 kills %2, but nothing keeps it from running on %2.</source>
        <translation>%1 schaltet %2 ab, aber nichts hält es davon ab, auf %2 zu laufen.</translation>
    </message>
    <message>
        <source>A node that shall be shot can&apos;t be trusted to shoot itself: when it hangs, so does its fencing. From Pacemaker 1.1.11 on the cluster uses the victim itself only as the last resort; before, it might choose it.</source>
        <translation>Ein Knoten, der abgeschossen werden soll, schießt sich nicht verlässlich selbst ab: Hängt er, hängt auch sein Fencing. Ab Pacemaker 1.1.11 nimmt der Cluster das Opfer selbst nur als letztes Mittel; davor konnte es die erste Wahl sein.</translation>
    </message>
    <message>
        <source>Add the constraint: location loc-%1 %1 -inf: %2</source>
        <translation>Den Constraint ergänzen: location loc-%1 %1 -inf: %2</translation>
    </message>
    <message>
        <source>For each node, another node may run a device that kills it</source>
        <translation>Für jeden Knoten darf ein anderer ein Gerät betreiben, das ihn abschaltet</translation>
    </message>
    <message>
        <source>No other node may run %2, so nobody can fence %1.</source>
        <translation>Kein anderer Knoten darf %2 betreiben, also kann niemand %1 fencen.</translation>
    </message>
    <message>
        <source>Constraints keep the device from every node that could use it. A node that must not run a device does not even register it, and crm_verify says nothing.</source>
        <translation>Constraints halten das Gerät von jedem Knoten fern, der es nutzen könnte. Ein Knoten, der ein Gerät nicht betreiben darf, registriert es gar nicht erst, und crm_verify sagt dazu nichts.</translation>
    </message>
    <message>
        <source>Ban %2 from %1 only, and let it run on the others; look for a constraint that names the wrong device.</source>
        <translation>%2 nur von %1 ausschließen und auf den anderen laufen lassen; einen Constraint suchen, der das falsche Gerät nennt.</translation>
    </message>
    <message>
        <source>A constraint&apos;s name agrees with its resource</source>
        <translation>Der Name eines Constraints passt zu seiner Ressource</translation>
    </message>
    <message>
        <source>The constraint %1 looks as if it were for %2, but it constrains %3.</source>
        <translation>Der Constraint %1 sieht aus, als gelte er für %2, betrifft aber %3.</translation>
    </message>
    <message>
        <source>A copied line whose resource was not changed: %2 stays unconstrained while %3 is constrained twice.</source>
        <translation>Eine kopierte Zeile, deren Ressource nicht geändert wurde: %2 bleibt ohne Constraint, %3 hat zwei.</translation>
    </message>
    <message>
        <source>If %2 is meant, write it as the resource of %1; otherwise rename the constraint.</source>
        <translation>Ist %2 gemeint, es als Ressource von %1 eintragen; sonst den Constraint umbenennen.</translation>
    </message>
    <message>
        <source>No resource is banned from all nodes</source>
        <translation>Keine Ressource ist von allen Knoten ausgeschlossen</translation>
    </message>
    <message>
        <source>%1 is banned from every node (%2), so it can&apos;t run anywhere.</source>
        <translation>%1 ist von jedem Knoten ausgeschlossen (%2), kann also nirgends laufen.</translation>
    </message>
    <message>
        <source>The resource stays stopped. For a fencing device this means that its victim can&apos;t be fenced.</source>
        <translation>Die Ressource bleibt gestoppt. Bei einem Fencing-Gerät heißt das: Sein Opfer lässt sich nicht fencen.</translation>
    </message>
    <message>
        <source>Remove the constraint that does not belong to %1.</source>
        <translation>Den Constraint entfernen, der nicht zu %1 gehört.</translation>
    </message>
    <message>
        <source>Two nodes do not shoot each other at the same moment</source>
        <translation>Zwei Knoten schießen sich nicht im selben Moment ab</translation>
    </message>
    <message>
        <source>%1 and %2 fence each other with the same delay (%3 s).</source>
        <translation>%1 und %2 fencen einander mit derselben Verzögerung (%3 s).</translation>
    </message>
    <message>
        <source>When the rings break, both nodes live and both shoot. With equal delays both shots may hit, and the whole service is off.</source>
        <translation>Brechen die Ringe, leben beide Knoten und beide schießen. Bei gleicher Verzögerung können beide treffen, und der ganze Dienst ist aus.</translation>
    </message>
    <message>
        <source>Give one device a delay: the one that kills the node which should survive (delay=10, or pcmk_delay_base from Pacemaker 1.1.18).</source>
        <translation>Einem Gerät eine Verzögerung geben: dem, das den Knoten abschaltet, der überleben soll (delay=10, oder pcmk_delay_base ab Pacemaker 1.1.18).</translation>
    </message>
    <message>
        <source>Fencing ends within its time-out</source>
        <translation>Fencing endet innerhalb seines Timeouts</translation>
    </message>
    <message>
        <source>%1 may take %2 s of delay and %3 s of work, more than the time-out of %4 s.</source>
        <translation>%1 kann %2 s Verzögerung und %3 s Arbeit brauchen, mehr als den Timeout von %4 s.</translation>
    </message>
    <message>
        <source>Fencing that runs into its time-out counts as failed, is tried again, and the cluster waits. From the last sign of life to the proven death it would be token, delay and work together.</source>
        <translation>Fencing, das in seinen Timeout läuft, gilt als gescheitert und wird wiederholt, und der Cluster wartet. Vom letzten Lebenszeichen bis zum bewiesenen Tod wären es Token, Verzögerung und Arbeit zusammen.</translation>
    </message>
    <message>
        <source>Raise stonith-timeout above the sum, or shorten the delay of %1. From the last sign of life to a proven death %5 s pass.</source>
        <translation>stonith-timeout über die Summe anheben oder die Verzögerung von %1 verkürzen. Vom letzten Lebenszeichen bis zum bewiesenen Tod vergehen %5 s.</translation>
    </message>
    <message>
        <source>priority-fencing-delay is long enough</source>
        <translation>priority-fencing-delay ist lang genug</translation>
    </message>
    <message>
        <source>priority-fencing-delay is %1 s, less than twice the longest delay of a device (%2 s).</source>
        <translation>priority-fencing-delay ist %1 s, weniger als das Doppelte der längsten Geräteverzögerung (%2 s).</translation>
    </message>
    <message>
        <source>The delays add up on both sides; a short priority delay can be eaten up by a device&apos;s own delay, and the busier node is shot after all.</source>
        <translation>Die Verzögerungen summieren sich auf beiden Seiten; eine kurze Prioritätsverzögerung kann von der eigenen Verzögerung eines Geräts aufgezehrt werden, und der stärker belegte Knoten wird doch abgeschossen.</translation>
    </message>
    <message>
        <source>Set priority-fencing-delay to at least %3 s, or shorten the devices&apos; delays.</source>
        <translation>priority-fencing-delay auf mindestens %3 s setzen oder die Verzögerungen der Geräte verkürzen.</translation>
    </message>
    <message>
        <source>The target&apos;s Pacemaker knows each option</source>
        <translation>Das Pacemaker des Ziels kennt jede Option</translation>
    </message>
    <message>
        <source>%1: %2 exists from Pacemaker %3 on; the target has %4.</source>
        <translation>%1: %2 gibt es ab Pacemaker %3; das Ziel hat %4.</translation>
    </message>
    <message>
        <source>An option that Pacemaker does not know is silently ignored: the delay that was to decide the race does not exist.</source>
        <translation>Eine Option, die Pacemaker nicht kennt, wird stillschweigend übergangen: Die Verzögerung, die das Rennen entscheiden sollte, gibt es nicht.</translation>
    </message>
    <message>
        <source>Use the agent&apos;s own parameter delay instead.</source>
        <translation>Stattdessen den Agent-eigenen Parameter delay verwenden.</translation>
    </message>
    <message>
        <source>No device sets its own action</source>
        <translation>Kein Gerät legt seine Aktion selbst fest</translation>
    </message>
    <message>
        <source>%1 sets %2=%3.</source>
        <translation>%1 setzt %2=%3.</translation>
    </message>
    <message>
        <source>Pacemaker passes the action for each call (also for the monitor). A fixed one is ignored at best, and new versions warn of it.</source>
        <translation>Pacemaker gibt die Aktion bei jedem Aufruf mit (auch für monitor). Eine feste wird bestenfalls übergangen; neue Versionen warnen davor.</translation>
    </message>
    <message>
        <source>Remove %2 from the parameters; pcmk_reboot_action changes what a reboot does.</source>
        <translation>%2 aus den Parametern entfernen; pcmk_reboot_action ändert, was ein reboot tut.</translation>
    </message>
    <message>
        <source>Each device has the parameters its agent needs</source>
        <translation>Jedes Gerät hat die Parameter, die sein Agent braucht</translation>
    </message>
    <message>
        <source>%1: the agent %2 needs the parameter %3.</source>
        <translation>%1: Der Agent %2 braucht den Parameter %3.</translation>
    </message>
    <message>
        <source>The agent&apos;s own metadata says which parameters it must have and which it knows; with others it does not start or behaves as if they were not set.</source>
        <translation>Die Metadaten des Agents sagen, welche Parameter er haben muss und welche er kennt; mit anderen startet er nicht oder verhält sich, als wären sie nicht gesetzt.</translation>
    </message>
    <message>
        <source>Compare the parameters of %1 with the metadata: stonith_admin --metadata --agent %2</source>
        <translation>Die Parameter von %1 mit den Metadaten vergleichen: stonith_admin --metadata --agent %2</translation>
    </message>
    <message>
        <source>iLO boards are reached over SSH, with the right agent</source>
        <translation>iLO-Boards werden über SSH und mit dem richtigen Agent erreicht</translation>
    </message>
    <message>
        <source>%1 uses fence_ilo_mp without secure or ssh: it logs in over telnet, port 23.</source>
        <translation>%1 nutzt fence_ilo_mp ohne secure oder ssh: Es meldet sich über telnet an, Port 23.</translation>
    </message>
    <message>
        <source>fence_ilo_mp speaks telnet unless it is told otherwise: passwords in clear, and most boards refuse. It is made for Integrity servers; ProLiants have fence_ilo, fence_ilo2 or fence_ilo3 and later.</source>
        <translation>fence_ilo_mp spricht telnet, wenn nichts anderes gesagt ist: Passwörter im Klartext, und die meisten Boards lehnen ab. Es ist für Integrity-Server gemacht; für ProLiant gibt es fence_ilo, fence_ilo2 oder fence_ilo3 und neuer.</translation>
    </message>
    <message>
        <source>Set secure=1 (EL6) or ssh=1, or use the agent of your board: fence_ilo3 and later for ProLiant (IPMI), fence_ilo4_ssh for SSH.</source>
        <translation>secure=1 (EL6) oder ssh=1 setzen, oder den Agent des Boards verwenden: fence_ilo3 und neuer für ProLiant (IPMI), fence_ilo4_ssh für SSH.</translation>
    </message>
    <message>
        <source>Each fencing device is monitored</source>
        <translation>Jedes Fencing-Gerät wird überwacht</translation>
    </message>
    <message>
        <source>%1 has no recurring monitor operation.</source>
        <translation>%1 hat keine wiederkehrende monitor-Operation.</translation>
    </message>
    <message>
        <source>A dead board or a changed password is noticed only when somebody must be shot.</source>
        <translation>Ein totes Board oder ein geändertes Passwort fällt erst auf, wenn jemand abgeschossen werden muss.</translation>
    </message>
    <message>
        <source>Add to %1: op monitor interval=60s timeout=60s</source>
        <translation>Bei %1 ergänzen: op monitor interval=60s timeout=60s</translation>
    </message>
    <message>
        <source>A host can be fenced although its power is gone</source>
        <translation>Ein Host lässt sich fencen, auch wenn sein Strom weg ist</translation>
    </message>
    <message>
        <source>A board inside the host answers no more when the host loses its power. Nobody can then prove that the host is off, and its VMs stay down until a human confirms it.</source>
        <translation>Ein Board im Host antwortet nicht mehr, wenn der Host den Strom verliert. Dann kann niemand beweisen, dass der Host aus ist, und seine VMs bleiben stehen, bis ein Mensch es bestätigt.</translation>
    </message>
    <message>
        <source>Add a second fencing level that does not hang on %1&apos;s power: switched PDUs, or a disk-based sbd.</source>
        <translation>Einen zweiten Fencing-Level ergänzen, der nicht am Strom von %1 hängt: schaltbare PDUs oder sbd mit Disk.</translation>
    </message>
    <message>
        <source>Each cman node hands its fencing to Pacemaker</source>
        <translation>Jeder cman-Knoten gibt sein Fencing an Pacemaker weiter</translation>
    </message>
    <message>
        <source>%1 has no fence method in cluster.conf.</source>
        <translation>%1 hat in cluster.conf keine Fence-Methode.</translation>
    </message>
    <message>
        <source>fenced and the DLM wait until fenced reports the failed node as fenced. Without fence_pcmk that never happens, and clustered LVM hangs for ever.</source>
        <translation>fenced und der DLM warten, bis fenced den ausgefallenen Knoten als gefenct meldet. Ohne fence_pcmk geschieht das nie, und Clustered LVM hängt für immer.</translation>
    </message>
    <message>
        <source>Give %1 a method with a device of agent fence_pcmk and port=&quot;%1&quot;.</source>
        <translation>%1 eine Methode mit einem Gerät des Agents fence_pcmk und port=&quot;%1&quot; geben.</translation>
    </message>
    <message>
        <source>Fence methods name devices that exist</source>
        <translation>Fence-Methoden nennen Geräte, die es gibt</translation>
    </message>
    <message>
        <source>The fence method of %1 names the device %2, which fencedevices does not have.</source>
        <translation>Die Fence-Methode von %1 nennt das Gerät %2, das fencedevices nicht hat.</translation>
    </message>
    <message>
        <source>The name is a reference inside cluster.conf; the file fails to validate and cman does not start with it.</source>
        <translation>Der Name ist ein Verweis innerhalb von cluster.conf; die Datei besteht die Validierung nicht, und cman startet nicht damit.</translation>
    </message>
    <message>
        <source>Add %2 to fencedevices or correct the name.</source>
        <translation>%2 in fencedevices ergänzen oder den Namen korrigieren.</translation>
    </message>
    <message>
        <source>No node starts without being able to be fenced</source>
        <translation>Kein Knoten startet, ohne dass er gefenct werden kann</translation>
    </message>
    <message>
        <source>%1 lets nodes work although nobody has made sure of the others.</source>
        <translation>%1 lässt Knoten arbeiten, obwohl niemand der anderen sicher ist.</translation>
    </message>
    <message>
        <source>The node uses the shared storage without having fenced, or being fenced by, the others: the state that fencing is there to prevent.</source>
        <translation>Der Knoten nutzt den gemeinsamen Storage, ohne die anderen gefenct zu haben oder von ihnen gefenct worden zu sein: genau der Zustand, den Fencing verhindern soll.</translation>
    </message>
    <message>
        <source>Remove %1.</source>
        <translation>%1 entfernen.</translation>
    </message>
    <message>
        <source>The first of two nodes waits for the other at boot</source>
        <translation>Der erste von zwei Knoten wartet beim Booten auf den anderen</translation>
    </message>
    <message>
        <source>post_join_delay is %1 s: the first node to boot shoots a slower one.</source>
        <translation>post_join_delay ist %1 s: Der zuerst gebootete Knoten schießt einen langsameren ab.</translation>
    </message>
    <message>
        <source>After a power cut both hosts boot. The faster one waits post_join_delay seconds (6 if not set) and then shoots the other, which is just booting.</source>
        <translation>Nach einem Stromausfall booten beide Hosts. Der schnellere wartet post_join_delay Sekunden (6, wenn nicht gesetzt) und schießt dann den anderen ab, der gerade bootet.</translation>
    </message>
    <message>
        <source>Set &lt;fence_daemon post_join_delay=&quot;30&quot;/&gt;.</source>
        <translation>&lt;fence_daemon post_join_delay=&quot;30&quot;/&gt; setzen.</translation>
    </message>
    <message>
        <source>A pressed power key switches off at once</source>
        <translation>Der Netzschalter schaltet sofort ab</translation>
    </message>
    <message>
        <source>%1 answers the power key with a clean shutdown.</source>
        <translation>%1 beantwortet den Netzschalter mit einem geordneten Herunterfahren.</translation>
    </message>
    <message>
        <source>Many boards press the power key to switch off. A host that then shuts down in order takes minutes to die, or never does, and fencing times out.</source>
        <translation>Viele Boards drücken zum Abschalten den Netzschalter. Ein Host, der dann geordnet herunterfährt, braucht Minuten bis zum Tod oder stirbt nie, und das Fencing läuft in den Timeout.</translation>
    </message>
    <message>
        <source>Switch acpid off (EL6), or set HandlePowerKey=ignore for systemd-logind.</source>
        <translation>acpid abschalten (EL6) oder HandlePowerKey=ignore für systemd-logind setzen.</translation>
    </message>
    <message>
        <source>Fencing devices have passwords of their own</source>
        <translation>Fencing-Geräte haben eigene Passwörter</translation>
    </message>
    <message>
        <source>%1 use the same user and password.</source>
        <translation>%1 verwenden denselben Benutzer und dasselbe Passwort.</translation>
    </message>
    <message>
        <source>The password stands in the cluster&apos;s configuration; who reads it once can switch off every host.</source>
        <translation>Das Passwort steht in der Cluster-Konfiguration; wer sie einmal liest, kann jeden Host abschalten.</translation>
    </message>
    <message>
        <source>Give each board a password of its own, for a user with the power privilege only, and keep it as a secret.</source>
        <translation>Jedem Board ein eigenes Passwort geben, für einen Benutzer allein mit Power-Recht, und es als Geheimnis verwahren.</translation>
    </message>
    <message>
        <source>sbd without a disk has a third vote</source>
        <translation>sbd ohne Disk hat eine dritte Stimme</translation>
    </message>
    <message>
        <source>sbd without a disk is used in a cluster of two nodes without a qdevice.</source>
        <translation>sbd ohne Disk wird in einem Cluster mit zwei Knoten ohne qdevice verwendet.</translation>
    </message>
    <message>
        <source>Without a disk the watchdog trusts the quorum alone. With two_node each half is always quorate, so no watchdog ever fires.</source>
        <translation>Ohne Disk traut der Watchdog allein dem Quorum. Mit two_node ist jede Hälfte immer quorat, also löst nie ein Watchdog aus.</translation>
    </message>
    <message>
        <source>Give sbd a shared disk, add a qdevice, or use a third node.</source>
        <translation>sbd eine gemeinsame Disk geben, ein qdevice ergänzen oder einen dritten Knoten verwenden.</translation>
    </message>
    <message>
        <source>Devices of different nodes have different addresses</source>
        <translation>Geräte verschiedener Knoten haben verschiedene Adressen</translation>
    </message>
    <message>
        <source>%1 and %2 kill different nodes but both reach the board at %3.</source>
        <translation>%1 und %2 schalten verschiedene Knoten ab, erreichen aber beide das Board auf %3.</translation>
    </message>
    <message>
        <source>One of them kills the wrong node and reports success; the failed one lives on and its VMs are started a second time.</source>
        <translation>Eines davon schaltet den falschen Knoten ab und meldet Erfolg; der ausgefallene lebt weiter, und seine VMs werden ein zweites Mal gestartet.</translation>
    </message>
    <message>
        <source>Correct the address of %1 or %2; a device shared by several nodes needs a plug for each.</source>
        <translation>Die Adresse von %1 oder %2 korrigieren; ein Gerät für mehrere Knoten braucht für jeden einen plug.</translation>
    </message>
    <message>
        <source>The quorum is not ignored</source>
        <translation>Das Quorum wird nicht ignoriert</translation>
    </message>
    <message>
        <source>no-quorum-policy is ignore.</source>
        <translation>no-quorum-policy ist ignore.</translation>
    </message>
    <message>
        <source>It defeats wait_for_all: a host that boots alone after a broken link shoots the healthy one and starts everything again.</source>
        <translation>Es hebelt wait_for_all aus: Ein Host, der nach einem Verbindungsbruch allein bootet, schießt den gesunden ab und startet alles noch einmal.</translation>
    </message>
    <message>
        <source>Leave it at stop, or use freeze with a DLM.</source>
        <translation>Auf stop lassen, oder mit DLM freeze verwenden.</translation>
    </message>
    <message>
        <source>No power is drawn for %1.</source>
        <translation>Für %1 ist keine Stromversorgung gezeichnet.</translation>
    </message>
    <message>
        <source>The management host %1 is a VM of this cluster.</source>
        <translation>Der Management-Host %1 ist eine VM dieses Clusters.</translation>
    </message>
    <message>
        <source>The quorum server %1 is a VM of this cluster.</source>
        <translation>Der Quorum-Server %1 ist eine VM dieses Clusters.</translation>
    </message>
    <message>
        <source>The time server %1 is a VM of this cluster.</source>
        <translation>Der Zeitserver %1 ist eine VM dieses Clusters.</translation>
    </message>
    <message>
        <source>The hosts&apos; clocks follow one source</source>
        <translation>Die Uhren der Hosts folgen einer Quelle</translation>
    </message>
    <message>
        <source>No time server is named.</source>
        <translation>Kein Zeitserver ist angegeben.</translation>
    </message>
    <message>
        <source>Logs of different hosts can&apos;t be put in order, certificates fail, and guests jump in time when they migrate.</source>
        <translation>Logs verschiedener Hosts lassen sich nicht ordnen, Zertifikate scheitern, und in Gästen springt bei der Migration die Zeit.</translation>
    </message>
    <message>
        <source>Name the same servers for all hosts (cluster: time_servers).</source>
        <translation>Für alle Hosts dieselben Server angeben (cluster: time_servers).</translation>
    </message>
    <message>
        <source>Hosts, storage and switches survive the loss of one feed</source>
        <translation>Hosts, Storage und Switches überstehen den Verlust einer Einspeisung</translation>
    </message>
    <message>
        <source>%1 hangs on the feed %2 alone.</source>
        <translation>%1 hängt allein an der Einspeisung %2.</translation>
    </message>
    <message>
        <source>A tripped fuse or a UPS under repair then takes it away, perhaps together with its twin.</source>
        <translation>Eine ausgelöste Sicherung oder eine USV in Reparatur nimmt es dann weg, womöglich zusammen mit seinem Gegenstück.</translation>
    </message>
    <message>
        <source>Connect a second power supply of %1 to another feed, or at least its twin switch.</source>
        <translation>Ein zweites Netzteil von %1 an eine andere Einspeisung anschließen, oder wenigstens den Schwester-Switch.</translation>
    </message>
    <message>
        <source>cman alone starts corosync</source>
        <translation>Allein cman startet corosync</translation>
    </message>
    <message>
        <source>The second start fails with &quot;Corosync Cluster Engine is already running&quot;, or the first one runs without cman&apos;s configuration.</source>
        <translation>Der zweite Start scheitert mit &quot;Corosync Cluster Engine is already running&quot;, oder der erste läuft ohne die Konfiguration von cman.</translation>
    </message>
    <message>
        <source>chkconfig corosync off</source>
        <translation>chkconfig corosync off</translation>
    </message>
    <message>
        <source>It is decided whether the cluster starts at boot</source>
        <translation>Es ist entschieden, ob der Cluster beim Booten startet</translation>
    </message>
    <message>
        <source>start_at_boot is not set.</source>
        <translation>start_at_boot ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>With it, a fenced host comes back by itself; without it, an admin looks at it first. Both are good, half of each is not: then some services run and others don&apos;t.</source>
        <translation>Mit kommt ein gefencter Host von selbst zurück; ohne sieht ihn sich erst ein Admin an. Beides ist gut, von beidem die Hälfte nicht: Dann laufen manche Dienste und andere nicht.</translation>
    </message>
    <message>
        <source>Set cluster: start_at_boot to true or false.</source>
        <translation>cluster: start_at_boot auf true oder false setzen.</translation>
    </message>
    <message>
        <source>Pacemaker is the only resource manager</source>
        <translation>Pacemaker ist der einzige Ressourcen-Manager</translation>
    </message>
    <message>
        <source>rgmanager is configured beside Pacemaker.</source>
        <translation>rgmanager ist neben Pacemaker konfiguriert.</translation>
    </message>
    <message>
        <source>Two managers start, stop and fence without knowing of each other.</source>
        <translation>Zwei Manager starten, stoppen und fencen, ohne voneinander zu wissen.</translation>
    </message>
    <message>
        <source>Remove the rm section of cluster.conf and the package rgmanager.</source>
        <translation>Den Abschnitt rm aus cluster.conf und das Paket rgmanager entfernen.</translation>
    </message>
    <message>
        <source>SELinux or AppArmor lets fencing and disks work</source>
        <translation>SELinux oder AppArmor lässt Fencing und Disks arbeiten</translation>
    </message>
    <message>
        <source>The security profile of %1 may block fence agents or the VMs&apos; disks.</source>
        <translation>Das Sicherheitsprofil von %1 kann Fence-Agents oder die Disks der VMs blockieren.</translation>
    </message>
    <message>
        <source>A denied fence agent is noticed when somebody must be shot; a denied disk when the VM has moved.</source>
        <translation>Ein verweigerter Fence-Agent fällt auf, wenn jemand abgeschossen werden muss, eine verweigerte Disk, wenn die VM umgezogen ist.</translation>
    </message>
    <message>
        <source>Test fencing and a migration in enforcing mode, and read the audit log.</source>
        <translation>Fencing und eine Migration im Modus enforcing testen und das Audit-Log lesen.</translation>
    </message>
    <message>
        <source>The cluster does not depend on its own VMs</source>
        <translation>Der Cluster hängt nicht von seinen eigenen VMs ab</translation>
    </message>
    <message>
        <source>%1 is a VM of this cluster that the cluster itself needs.</source>
        <translation>%1 ist eine VM dieses Clusters, die der Cluster selbst braucht.</translation>
    </message>
    <message>
        <source>When the cluster is down, so is what is needed to bring it up again.</source>
        <translation>Steht der Cluster, steht auch, was zu seinem Start gebraucht wird.</translation>
    </message>
    <message>
        <source>Run it outside this cluster.</source>
        <translation>Außerhalb dieses Clusters betreiben.</translation>
    </message>
    <message>
        <source>Two hosts have a second way to settle who is dead</source>
        <translation>Zwei Hosts haben einen zweiten Weg zu klären, wer tot ist</translation>
    </message>
    <message>
        <source>The two hosts have neither a second fencing level nor a quorum device.</source>
        <translation>Die beiden Hosts haben weder einen zweiten Fencing-Level noch ein Quorum-Gerät.</translation>
    </message>
    <message>
        <source>If the one fencing device fails when it is needed, the surviving host waits for a human.</source>
        <translation>Versagt das eine Fencing-Gerät, wenn es gebraucht wird, wartet der überlebende Host auf einen Menschen.</translation>
    </message>
    <message>
        <source>Add switched PDUs as second level, or a qnetd server outside the cluster.</source>
        <translation>Schaltbare PDUs als zweiten Level ergänzen, oder einen qnetd-Server außerhalb des Clusters.</translation>
    </message>
    <message>
        <source>The names %1 and %2 give cman the same cluster id %3, and with it the same multicast addresses.</source>
        <translation>Die Namen %1 und %2 ergeben unter cman dieselbe Cluster-ID %3 und damit dieselben Multicast-Adressen.</translation>
    </message>
    <message>
        <source>Node %1 has no nodeid.</source>
        <translation>Knoten %1 hat keine nodeid.</translation>
    </message>
    <message>
        <source>Nodes %1 and %3 both have nodeid %2.</source>
        <translation>Die Knoten %1 und %3 haben beide die nodeid %2.</translation>
    </message>
    <message>
        <source>Two nodes are called %1.</source>
        <translation>Zwei Knoten heißen %1.</translation>
    </message>
    <message>
        <source>The Pacemaker configuration knows a node %1, but the cluster&apos;s nodes are %2.</source>
        <translation>Die Pacemaker-Konfiguration kennt einen Knoten %1, aber die Knoten des Clusters sind %2.</translation>
    </message>
    <message>
        <source>The ring name %2 of node %1 belongs to no address of a host.</source>
        <translation>Der Ringname %2 von Knoten %1 gehört zu keiner Adresse eines Hosts.</translation>
    </message>
    <message>
        <source>%1 has the loopback address %3 in ring network %2.</source>
        <translation>%1 hat im Ringnetz %2 die Loopback-Adresse %3.</translation>
    </message>
    <message>
        <source>The node with nodeid %1 has no name in the node list.</source>
        <translation>Der Knoten mit nodeid %1 hat in der Knotenliste keinen Namen.</translation>
    </message>
    <message>
        <source>The cluster&apos;s name fits cman</source>
        <translation>Der Name des Clusters passt zu cman</translation>
    </message>
    <message>
        <source>The cluster&apos;s name &quot;%1&quot; has %2 bytes; cman takes 1 to 15 letters, digits, dots, dashes, underscores.</source>
        <translation>Der Clustername „%1“ hat %2 Byte; cman nimmt 1 bis 15 Buchstaben, Ziffern, Punkte, Bindestriche, Unterstriche.</translation>
    </message>
    <message>
        <source>cman keeps the name in 16 bytes including the end mark and refuses to start with a longer one.</source>
        <translation>cman hält den Namen in 16 Byte samt Endezeichen und startet mit einem längeren nicht.</translation>
    </message>
    <message>
        <source>Choose a shorter name before the cluster is first started.</source>
        <translation>Vor dem ersten Start des Clusters einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>No other cluster of the site has the same name</source>
        <translation>Kein anderer Cluster am Standort hat denselben Namen</translation>
    </message>
    <message>
        <source>Another cluster of the site is called %2 as well.</source>
        <translation>Ein anderer Cluster am Standort heißt ebenfalls %2.</translation>
    </message>
    <message>
        <source>With cman, the multicast addresses and the default key follow from the name: two clusters of one name hear each other. With any stack, admins and monitoring confuse them.</source>
        <translation>Unter cman folgen Multicast-Adressen und Standardschlüssel aus dem Namen: Zwei Cluster gleichen Namens hören einander. Unter jedem Stack verwechseln Admins und Monitoring sie.</translation>
    </message>
    <message>
        <source>Rename this cluster, or set multicast addresses and a key file of its own.</source>
        <translation>Diesen Cluster umbenennen, oder eigene Multicast-Adressen und eine eigene Schlüsseldatei setzen.</translation>
    </message>
    <message>
        <source>Every node has a nodeid of its own</source>
        <translation>Jeder Knoten hat eine eigene nodeid</translation>
    </message>
    <message>
        <source>The nodeid &quot;%2&quot; of node %1 is not a number from 1 to 2147483647.</source>
        <translation>Die nodeid „%2“ von Knoten %1 ist keine Zahl von 1 bis 2147483647.</translation>
    </message>
    <message>
        <source>Members know each other by nodeid. A node without one is refused, and two nodes with the same one throw each other out.</source>
        <translation>Mitglieder kennen einander über die nodeid. Ein Knoten ohne wird abgewiesen, und zwei mit derselben werfen einander hinaus.</translation>
    </message>
    <message>
        <source>Give each node a small positive number and never change it.</source>
        <translation>Jedem Knoten eine kleine positive Zahl geben und sie nie ändern.</translation>
    </message>
    <message>
        <source>Node names are valid, unique and the same in every file</source>
        <translation>Knotennamen sind gültig, eindeutig und in jeder Datei gleich</translation>
    </message>
    <message>
        <source>The node name &quot;%1&quot; is not a valid host name.</source>
        <translation>Der Knotenname „%1“ ist kein gültiger Hostname.</translation>
    </message>
    <message>
        <source>Constraints, fencing devices and the membership find a node by this name; a second spelling is a second node.</source>
        <translation>Constraints, Fencing-Geräte und die Membership finden einen Knoten über diesen Namen; eine zweite Schreibweise ist ein zweiter Knoten.</translation>
    </message>
    <message>
        <source>Use letters, digits and dashes, and the same name everywhere.</source>
        <translation>Buchstaben, Ziffern und Bindestriche verwenden, und überall denselben Namen.</translation>
    </message>
    <message>
        <source>Every ring name leads to an address of its host</source>
        <translation>Jeder Ringname führt zu einer Adresse seines Hosts</translation>
    </message>
    <message>
        <source>%1 has no address in ring network %2.</source>
        <translation>%1 hat keine Adresse im Ringnetz %2.</translation>
    </message>
    <message>
        <source>The membership binds to the address behind the name. Without one, or with 127.0.0.1, the node starts alone or not at all.</source>
        <translation>Die Membership bindet sich an die Adresse hinter dem Namen. Ohne eine, oder mit 127.0.0.1, startet der Knoten allein oder gar nicht.</translation>
    </message>
    <message>
        <source>Give every host one address in every ring network, and keep its names off the 127.0.0.1 line of /etc/hosts.</source>
        <translation>Jedem Host in jedem Ringnetz eine Adresse geben und seine Namen aus der Zeile 127.0.0.1 in /etc/hosts heraushalten.</translation>
    </message>
    <message>
        <source>The cluster needs no DNS</source>
        <translation>Der Cluster braucht kein DNS</translation>
    </message>
    <message>
        <source>%1 is reached by the name %2, whose address the design does not know: only DNS can resolve it.</source>
        <translation>%1 wird über den Namen %2 erreicht, dessen Adresse der Entwurf nicht kennt: Nur DNS kann ihn auflösen.</translation>
    </message>
    <message>
        <source>A cluster must start, and fence, while DNS is down; the name server may even be one of its own VMs.</source>
        <translation>Ein Cluster muss starten und fencen, während DNS ausgefallen ist; der Nameserver kann sogar eine seiner VMs sein.</translation>
    </message>
    <message>
        <source>Enter the IP address behind %2, so that /etc/hosts carries it.</source>
        <translation>Die IP-Adresse hinter %2 eintragen, damit sie in /etc/hosts steht.</translation>
    </message>
    <message>
        <source>Each host finds itself in cluster.conf</source>
        <translation>Jeder Host findet sich in cluster.conf</translation>
    </message>
    <message>
        <source>%1 looks for itself as %2, but the nodes of cluster.conf are %3.</source>
        <translation>%1 sucht sich selbst als %2, aber die Knoten in cluster.conf sind %3.</translation>
    </message>
    <message>
        <source>cman compares NODENAME or `uname -n` with the node names; without a match it guesses by interface addresses and may take the wrong identity.</source>
        <translation>cman vergleicht NODENAME oder `uname -n` mit den Knotennamen; ohne Treffer rät es nach Interface-Adressen und nimmt womöglich die falsche Identität.</translation>
    </message>
    <message>
        <source>Set NODENAME in /etc/sysconfig/cman to the node&apos;s name in cluster.conf.</source>
        <translation>NODENAME in /etc/sysconfig/cman auf den Knotennamen aus cluster.conf setzen.</translation>
    </message>
    <message>
        <source>The names in the node list are the hosts&apos; own names</source>
        <translation>Die Namen in der Knotenliste sind die eigenen Namen der Hosts</translation>
    </message>
    <message>
        <source>The node list names a node %1, but no host answers `uname -n` with that; the hosts are %2.</source>
        <translation>Die Knotenliste nennt einen Knoten %1, aber kein Host antwortet auf `uname -n` damit; die Hosts sind %2.</translation>
    </message>
    <message>
        <source>Pacemaker looks for the local node by `uname -n`. If it is not in the list, resources and fencing speak of a node that does not exist.</source>
        <translation>Pacemaker sucht den lokalen Knoten über `uname -n`. Steht er nicht in der Liste, reden Ressourcen und Fencing von einem Knoten, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Write the host name into nodelist.node.name; addresses belong into ring0_addr, ring1_addr.</source>
        <translation>Den Hostnamen in nodelist.node.name eintragen; Adressen gehören in ring0_addr, ring1_addr.</translation>
    </message>
    <message>
        <source>config_version grows with every change</source>
        <translation>config_version wächst mit jeder Änderung</translation>
    </message>
    <message>
        <source>config_version %1 is not greater than the running %2.</source>
        <translation>config_version %1 ist nicht größer als die laufende %2.</translation>
    </message>
    <message>
        <source>cman refuses a configuration that is not newer than the running one, and ignores one with the same number silently.</source>
        <translation>cman lehnt eine Konfiguration ab, die nicht neuer als die laufende ist, und übergeht stillschweigend eine mit gleicher Nummer.</translation>
    </message>
    <message>
        <source>Raise config_version; a deployment by Basalt does it by itself.</source>
        <translation>config_version erhöhen; beim Ausrollen mit Basalt geschieht das von selbst.</translation>
    </message>
    <message>
        <source>All nodes have the same config_version</source>
        <translation>Alle Knoten haben dieselbe config_version</translation>
    </message>
    <message>
        <source>config_version is %1 on %2, but %3 on %4.</source>
        <translation>config_version ist %1 auf %2, aber %3 auf %4.</translation>
    </message>
    <message>
        <source>A node that joins with a lower config_version than the highest one ends itself.</source>
        <translation>Ein Knoten, der mit einer niedrigeren config_version als der höchsten beitritt, beendet sich.</translation>
    </message>
    <message>
        <source>Distribute the same corosync.conf to all nodes.</source>
        <translation>Dieselbe corosync.conf an alle Knoten verteilen.</translation>
    </message>
    <message>
        <source>The cluster files are equal on all nodes</source>
        <translation>Die Cluster-Dateien sind auf allen Knoten gleich</translation>
    </message>
    <message>
        <source>%1 differs between %2 and %3.</source>
        <translation>%1 unterscheidet sich zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Nodes with different files disagree about rings, votes or fencing, and show it only in a crisis.</source>
        <translation>Knoten mit verschiedenen Dateien sind uneins über Ringe, Stimmen oder Fencing und zeigen es erst in der Krise.</translation>
    </message>
    <message>
        <source>Deploy again, and compare the files&apos; checksums.</source>
        <translation>Erneut ausrollen und die Prüfsummen der Dateien vergleichen.</translation>
    </message>
    <message>
        <source>What a reload cannot change is not planned as a reload</source>
        <translation>Was ein Reload nicht ändern kann, ist nicht als Reload geplant</translation>
    </message>
    <message>
        <source>The change of %1 needs a full stop of cman on all nodes; a reload does not make it effective.</source>
        <translation>Die Änderung von %1 braucht einen vollständigen Stopp von cman auf allen Knoten; ein Reload macht sie nicht wirksam.</translation>
    </message>
    <message>
        <source>cman reads rings, transport, keys, nodeids and two_node only when it starts.</source>
        <translation>cman liest Ringe, Transport, Schlüssel, nodeids und two_node nur beim Start.</translation>
    </message>
    <message>
        <source>Plan a stop and start of the whole cluster for this change.</source>
        <translation>Für diese Änderung Stopp und Start des ganzen Clusters einplanen.</translation>
    </message>
    <message>
        <source>All nodes run the same major versions</source>
        <translation>Alle Knoten laufen mit denselben Hauptversionen</translation>
    </message>
    <message>
        <source>%1 is version %2 on %3, but %4 on %5.</source>
        <translation>%1 hat auf %3 Version %2, auf %5 aber %4.</translation>
    </message>
    <message>
        <source>Reloading and rolling changes are only supported among equal versions of corosync and Pacemaker.</source>
        <translation>Reload und schrittweise Änderungen werden nur zwischen gleichen Versionen von corosync und Pacemaker unterstützt.</translation>
    </message>
    <message>
        <source>Bring all nodes to the same release.</source>
        <translation>Alle Knoten auf denselben Stand bringen.</translation>
    </message>
    <message>
        <source>An imported file is well-formed</source>
        <translation>Eine importierte Datei ist wohlgeformt</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>The cluster&apos;s own parser refuses such a file. What could be recovered from it may lack what stood behind the broken place.</source>
        <translation>Der Parser des Clusters weist eine solche Datei ab. Dem, was sich daraus retten ließ, kann fehlen, was hinter der defekten Stelle stand.</translation>
    </message>
    <message>
        <source>Correct the quoted line, and compare the design with what you meant.</source>
        <translation>Die zitierte Zeile korrigieren und den Entwurf mit dem Gemeinten vergleichen.</translation>
    </message>
    <message>
        <source>No command is repeated without effect</source>
        <translation>Kein Befehl wird wirkungslos wiederholt</translation>
    </message>
    <message>
        <source>%1 is given again without anything to do.</source>
        <translation>%1 steht noch einmal da, ohne etwas zu tun.</translation>
    </message>
    <message>
        <source>A second commit does nothing; it is usually a slip in the notes.</source>
        <translation>Ein zweites commit tut nichts; meist ist es ein Versehen in den Notizen.</translation>
    </message>
    <message>
        <source>Remove the repetition.</source>
        <translation>Die Wiederholung entfernen.</translation>
    </message>
    <message>
        <source>Each part of an imported file is understood</source>
        <translation>Jeder Teil einer importierten Datei wird verstanden</translation>
    </message>
    <message>
        <source>%1 is not understood: it is kept as it is, and not judged.</source>
        <translation>%1 wird nicht verstanden: Es bleibt, wie es ist, und wird nicht beurteilt.</translation>
    </message>
    <message>
        <source>Check it by hand; take it out of foreign: when you don&apos;t need it.</source>
        <translation>Von Hand prüfen; aus foreign: herausnehmen, wenn es nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>two_node needs no quorum policy</source>
        <translation>two_node braucht keine Quorum-Policy</translation>
    </message>
    <message>
        <source>no-quorum-policy=ignore is superfluous: with two_node a single node keeps the quorum.</source>
        <translation>no-quorum-policy=ignore ist überflüssig: Mit two_node behält ein einzelner Knoten das Quorum.</translation>
    </message>
    <message>
        <source>two_node makes one vote a quorum, so the cluster is never without. It is harmless here, and harmful as soon as the cluster moves to corosync 3.</source>
        <translation>two_node macht eine Stimme zum Quorum, der Cluster ist also nie ohne. Hier schadet es nicht; es schadet, sobald der Cluster auf corosync 3 umzieht.</translation>
    </message>
    <message>
        <source>Remove the property.</source>
        <translation>Die Property entfernen.</translation>
    </message>
    <message>
        <source>%1 has MTU %2, but its member %3 has %4: they must be equal.</source>
        <translation>%1 hat MTU %2, sein Mitglied %3 aber %4: Beide müssen gleich sein.</translation>
    </message>
    <message>
        <source>In network %1, %2 has MTU %3, but %4 has %5: they must be equal.</source>
        <translation>Im Netz %1 hat %2 MTU %3, %4 aber %5: Sie müssen gleich sein.</translation>
    </message>
    <message>
        <source>In network %1, %2 sends frames of %3 bytes, but %4 takes only %5.</source>
        <translation>Im Netz %1 sendet %2 Frames von %3 Byte, %4 nimmt aber nur %5.</translation>
    </message>
    <message>
        <source>The MTU fits from the bridge down to the switches</source>
        <translation>Die MTU passt von der Bridge bis hinunter zu den Switches</translation>
    </message>
    <message>
        <source>%1 has MTU %2, but %3 below it only %4.</source>
        <translation>%1 hat MTU %2, %3 darunter aber nur %4.</translation>
    </message>
    <message>
        <source>Frames that are too large vanish without a message: the cluster forms, and breaks with the first large packet.</source>
        <translation>Zu große Frames verschwinden ohne Meldung: Der Cluster bildet sich und bricht beim ersten großen Paket.</translation>
    </message>
    <message>
        <source>Set one MTU for the network, on all hosts, and at least that on the switches.</source>
        <translation>Eine MTU für das Netz setzen, auf allen Hosts, und auf den Switches mindestens diese.</translation>
    </message>
    <message>
        <source>The heartbeat network %1 is VLAN %2 of shared wires.</source>
        <translation>Das Heartbeat-Netz %1 ist VLAN %2 auf gemeinsamen Leitungen.</translation>
    </message>
    <message>
        <source>The heartbeat network %1 has a gateway (%2).</source>
        <translation>Das Heartbeat-Netz %1 hat ein Gateway (%2).</translation>
    </message>
    <message>
        <source>The heartbeat address of %2 in %1 is on %3, a bridge or VLAN.</source>
        <translation>Die Heartbeat-Adresse von %2 in %1 liegt auf %3, einer Bridge oder einem VLAN.</translation>
    </message>
    <message>
        <source>iSCSI traffic of %2 runs over the heartbeat network %1.</source>
        <translation>Der iSCSI-Verkehr von %2 läuft über das Heartbeat-Netz %1.</translation>
    </message>
    <message>
        <source>%1 has the address %2, but it is a member of %3, which must have it.</source>
        <translation>%1 hat die Adresse %2, ist aber Mitglied von %3, das sie haben muss.</translation>
    </message>
    <message>
        <source>The address %1 is given to %2.</source>
        <translation>Die Adresse %1 ist an %2 vergeben.</translation>
    </message>
    <message>
        <source>The MAC address %1 is given to %2.</source>
        <translation>Die MAC-Adresse %1 ist an %2 vergeben.</translation>
    </message>
    <message>
        <source>The host name %1 is given to %2.</source>
        <translation>Der Hostname %1 ist an %2 vergeben.</translation>
    </message>
    <message>
        <source>The bridge %1 waits %2 s before it forwards.</source>
        <translation>Die Bridge %1 wartet %2 s, bevor sie weiterleitet.</translation>
    </message>
    <message>
        <source>The heartbeat network serves nothing else</source>
        <translation>Das Heartbeat-Netz dient nichts anderem</translation>
    </message>
    <message>
        <source>VMs are in the heartbeat network %1: %2.</source>
        <translation>Im Heartbeat-Netz %1 sind VMs: %2.</translation>
    </message>
    <message>
        <source>Dedicated means: no VLAN, no bridge, no guest, no gateway. Whatever else is there can delay or drop the token.</source>
        <translation>Dediziert heißt: kein VLAN, keine Bridge, kein Gast, kein Gateway. Alles andere dort kann den Token verzögern oder verlieren.</translation>
    </message>
    <message>
        <source>Put the address directly on its bond, and everything else into another network.</source>
        <translation>Die Adresse direkt auf den Bond legen und alles andere in ein anderes Netz.</translation>
    </message>
    <message>
        <source>Migration and storage keep off the heartbeat network</source>
        <translation>Migration und Storage bleiben dem Heartbeat-Netz fern</translation>
    </message>
    <message>
        <source>Live migrations run over the heartbeat network %1.</source>
        <translation>Live-Migrationen laufen über das Heartbeat-Netz %1.</translation>
    </message>
    <message>
        <source>A memory copy fills the wire for minutes; the token comes late, and a healthy host is shot.</source>
        <translation>Eine Speicherkopie füllt die Leitung minutenlang; der Token kommt zu spät, und ein gesunder Host wird abgeschossen.</translation>
    </message>
    <message>
        <source>Choose another network for it.</source>
        <translation>Dafür ein anderes Netz wählen.</translation>
    </message>
    <message>
        <source>Addresses are on top of bonds and bridges, not below</source>
        <translation>Adressen liegen auf Bonds und Bridges, nicht darunter</translation>
    </message>
    <message>
        <source>%1 has the address %2, but the bridge %3 sits on it and must have it.</source>
        <translation>%1 hat die Adresse %2, aber die Bridge %3 sitzt darauf und muss sie haben.</translation>
    </message>
    <message>
        <source>An interface that is enslaved no longer receives for itself; the address answers sometimes or never.</source>
        <translation>Ein eingebundenes Interface empfängt nicht mehr für sich selbst; die Adresse antwortet manchmal oder nie.</translation>
    </message>
    <message>
        <source>Move the address to %3.</source>
        <translation>Die Adresse nach %3 verlegen.</translation>
    </message>
    <message>
        <source>Addresses, MACs and host names are unique</source>
        <translation>Adressen, MACs und Hostnamen sind eindeutig</translation>
    </message>
    <message>
        <source>%1 is given to %2.</source>
        <translation>%1 ist an %2 vergeben.</translation>
    </message>
    <message>
        <source>Two owners of one address answer in turn; connections break at random.</source>
        <translation>Zwei Besitzer einer Adresse antworten abwechselnd; Verbindungen brechen wahllos ab.</translation>
    </message>
    <message>
        <source>Give one of them another value.</source>
        <translation>Einem davon einen anderen Wert geben.</translation>
    </message>
    <message>
        <source>Bridges forward at once</source>
        <translation>Bridges leiten sofort weiter</translation>
    </message>
    <message>
        <source>The bridge %1 runs the spanning tree protocol.</source>
        <translation>Auf der Bridge %1 läuft das Spanning-Tree-Protokoll.</translation>
    </message>
    <message>
        <source>After each migration or link change the guests are cut off for up to 30 seconds; the switches already prevent loops.</source>
        <translation>Nach jeder Migration oder Link-Änderung sind die Gäste bis zu 30 Sekunden abgeschnitten; Schleifen verhindern schon die Switches.</translation>
    </message>
    <message>
        <source>Remove stp and forward_delay from the bridge.</source>
        <translation>stp und forward_delay aus der Bridge entfernen.</translation>
    </message>
    <message>
        <source>Each host has one gateway</source>
        <translation>Jeder Host hat ein Gateway</translation>
    </message>
    <message>
        <source>%1 has gateways in several networks: %2.</source>
        <translation>%1 hat Gateways in mehreren Netzen: %2.</translation>
    </message>
    <message>
        <source>Answers leave through another interface than the questions came in; strict reverse path filtering drops them.</source>
        <translation>Antworten gehen über ein anderes Interface hinaus, als die Anfragen hereinkamen; ein strikter Reverse-Path-Filter verwirft sie.</translation>
    </message>
    <message>
        <source>Keep the gateway of one network, and use routes for the others.</source>
        <translation>Das Gateway eines Netzes behalten und für die anderen Routen verwenden.</translation>
    </message>
    <message>
        <source>two_node is set, but cluster.conf has %1 nodes; it is made for exactly 2.</source>
        <translation>two_node ist gesetzt, aber cluster.conf hat %1 Knoten; es ist für genau 2 gemacht.</translation>
    </message>
    <message>
        <source>two_node is set, but node %1 has %2 votes instead of 1.</source>
        <translation>two_node ist gesetzt, aber Knoten %1 hat %2 Stimmen statt 1.</translation>
    </message>
    <message>
        <source>two_node is set although a quorum device votes; the two exclude each other.</source>
        <translation>two_node ist gesetzt, obwohl ein Quorum-Gerät mitstimmt; beides schließt sich aus.</translation>
    </message>
    <message>
        <source>two_node is set, but the node list has %1 nodes; it is made for exactly 2.</source>
        <translation>two_node ist gesetzt, aber die Knotenliste hat %1 Knoten; es ist für genau 2 gemacht.</translation>
    </message>
    <message>
        <source>expected_votes is %1, but two nodes with one vote each make 2.</source>
        <translation>expected_votes ist %1, aber zwei Knoten mit je einer Stimme ergeben 2.</translation>
    </message>
    <message>
        <source>two_node of cman stands on two nodes with one vote each</source>
        <translation>two_node von cman setzt zwei Knoten mit je einer Stimme voraus</translation>
    </message>
    <message>
        <source>two_node is set, but expected_votes is %1 instead of 1.</source>
        <translation>two_node ist gesetzt, aber expected_votes ist %1 statt 1.</translation>
    </message>
    <message>
        <source>cman refuses to start when two_node, the number of nodes and the votes do not match.</source>
        <translation>cman startet nicht, wenn two_node, Knotenzahl und Stimmen nicht zusammenpassen.</translation>
    </message>
    <message>
        <source>Set expected_votes=&quot;1&quot; and one vote per node, or drop two_node.</source>
        <translation>expected_votes=&quot;1&quot; und eine Stimme je Knoten setzen, oder two_node weglassen.</translation>
    </message>
    <message>
        <source>A pair on cman has two_node or a quorum disk</source>
        <translation>Ein Paar unter cman hat two_node oder eine Quorum-Disk</translation>
    </message>
    <message>
        <source>The cluster has two nodes, but neither two_node nor a quorum disk.</source>
        <translation>Der Cluster hat zwei Knoten, aber weder two_node noch eine Quorum-Disk.</translation>
    </message>
    <message>
        <source>Two votes need both of two: when one node is lost, the other loses quorum and stops everything.</source>
        <translation>Zwei Stimmen brauchen beide von zweien: Fällt ein Knoten aus, verliert der andere das Quorum und stoppt alles.</translation>
    </message>
    <message>
        <source>Set two_node=&quot;1&quot; expected_votes=&quot;1&quot; in &lt;cman&gt;.</source>
        <translation>two_node=&quot;1&quot; expected_votes=&quot;1&quot; in &lt;cman&gt; setzen.</translation>
    </message>
    <message>
        <source>A pair has two_node, or a quorum device, never both</source>
        <translation>Ein Paar hat two_node oder ein Quorum-Gerät, nie beides</translation>
    </message>
    <message>
        <source>The node list has two nodes, but neither two_node nor a quorum device.</source>
        <translation>Die Knotenliste hat zwei Knoten, aber weder two_node noch ein Quorum-Gerät.</translation>
    </message>
    <message>
        <source>Without either, quorum is 2 of 2 and the loss of one node stops the other; with both, the votes are counted wrongly.</source>
        <translation>Ohne beides ist das Quorum 2 von 2, und der Verlust eines Knotens stoppt den anderen; mit beidem werden die Stimmen falsch gezählt.</translation>
    </message>
    <message>
        <source>Set two_node: 1 for a plain pair; with a quorum device leave it out.</source>
        <translation>two_node: 1 für ein einfaches Paar setzen; mit Quorum-Gerät weglassen.</translation>
    </message>
    <message>
        <source>A pair keeps wait_for_all</source>
        <translation>Ein Paar behält wait_for_all</translation>
    </message>
    <message>
        <source>two_node is set, but wait_for_all is switched off.</source>
        <translation>two_node ist gesetzt, aber wait_for_all ist abgeschaltet.</translation>
    </message>
    <message>
        <source>A node that boots while the rings are cut is quorate at once, shoots its partner, which does the same when it boots: a fencing loop.</source>
        <translation>Ein Knoten, der bei getrennten Ringen bootet, ist sofort quorat und schießt seinen Partner ab, der beim Booten dasselbe tut: eine Fencing-Schleife.</translation>
    </message>
    <message>
        <source>Remove wait_for_all: 0; two_node switches it on.</source>
        <translation>wait_for_all: 0 entfernen; two_node schaltet es ein.</translation>
    </message>
    <message>
        <source>An even number of nodes has a tie breaker</source>
        <translation>Eine gerade Knotenzahl hat einen Tie-Breaker</translation>
    </message>
    <message>
        <source>%1 nodes can be cut into halves of %2, and neither half has quorum.</source>
        <translation>%1 Knoten können in Hälften zu %2 zerfallen, und keine Hälfte hat Quorum.</translation>
    </message>
    <message>
        <source>After a cut down the middle the whole cluster stands still, although half of it is healthy.</source>
        <translation>Nach einer Trennung in der Mitte steht der ganze Cluster, obwohl die Hälfte gesund ist.</translation>
    </message>
    <message>
        <source>Add a quorum device (cman: a quorum disk), or set auto_tie_breaker.</source>
        <translation>Ein Quorum-Gerät ergänzen (cman: eine Quorum-Disk) oder auto_tie_breaker setzen.</translation>
    </message>
    <message>
        <source>Every host reaches the boards of the others</source>
        <translation>Jeder Host erreicht die Boards der anderen</translation>
    </message>
    <message>
        <source>%1 has no way to %2, which kills %3.</source>
        <translation>%1 hat keinen Weg zu %2, das %3 abschaltet.</translation>
    </message>
    <message>
        <source>Without it %1 cannot fence %3; when it must, the whole cluster waits.</source>
        <translation>Ohne ihn kann %1 nicht %3 fencen; wenn es nötig ist, wartet der ganze Cluster.</translation>
    </message>
    <message>
        <source>Give the hosts an address in the board&apos;s network, and cables to its switch; or a gateway to both networks.</source>
        <translation>Den Hosts eine Adresse im Netz des Boards und Kabel zu dessen Switch geben, oder ein Gateway in beide Netze.</translation>
    </message>
    <message>
        <source>Fencing does not depend on the heartbeat&apos;s switches</source>
        <translation>Fencing hängt nicht an den Switches des Heartbeats</translation>
    </message>
    <message>
        <source>All switches on the way to %1 carry the heartbeat too: %2.</source>
        <translation>Alle Switches auf dem Weg zu %1 tragen auch den Heartbeat: %2.</translation>
    </message>
    <message>
        <source>The fault that cuts the heartbeat then cuts the fencing as well: the cluster is frozen just when fencing is needed.</source>
        <translation>Die Störung, die den Heartbeat trennt, trennt dann auch das Fencing: Der Cluster ist genau dann eingefroren, wenn Fencing gebraucht wird.</translation>
    </message>
    <message>
        <source>Plug the boards into other switches than the heartbeat&apos;s.</source>
        <translation>Die Boards an andere Switches als die des Heartbeats anschließen.</translation>
    </message>
    <message>
        <source>The firewall lets the cluster in</source>
        <translation>Die Firewall lässt den Cluster herein</translation>
    </message>
    <message>
        <source>The hosts&apos; firewall, which Basalt does not manage, is not open for %1.</source>
        <translation>Die Firewall der Hosts, die Basalt nicht verwaltet, ist für %1 nicht offen.</translation>
    </message>
    <message>
        <source>A blocked ring port looks like a dead host and ends in fencing; a blocked DLM port hangs every shared volume.</source>
        <translation>Ein gesperrter Ringport sieht aus wie ein toter Host und endet im Fencing; ein gesperrter DLM-Port hängt jedes gemeinsame Volume auf.</translation>
    </message>
    <message>
        <source>Open these ports among the hosts and list them in `firewall: {open: [...]}`, or let Basalt manage it.</source>
        <translation>Diese Ports zwischen den Hosts öffnen und in `firewall: {open: [...]}` aufführen, oder die Verwaltung Basalt überlassen.</translation>
    </message>
    <message>
        <source>The number of rings is %2 on node %1, but %4 on node %3: it must be the same.</source>
        <translation>Die Zahl der Ringe ist %2 auf Knoten %1, aber %4 auf Knoten %3: Sie muss gleich sein.</translation>
    </message>
    <message>
        <source>Node %1 has the links %2, but node %3 has %4: all nodes need the same ones.</source>
        <translation>Knoten %1 hat die Links %2, Knoten %3 aber %4: Alle Knoten brauchen dieselben.</translation>
    </message>
    <message>
        <source>Ring %1 has IPv%2 addresses, but its multicast address %3 is IPv%4.</source>
        <translation>Ring %1 hat IPv%2-Adressen, aber seine Multicast-Adresse %3 ist IPv%4.</translation>
    </message>
    <message>
        <source>Ring 0 runs over %1, although %2 is the dedicated heartbeat network and only ring %3.</source>
        <translation>Ring 0 läuft über %1, obwohl %2 das dedizierte Heartbeat-Netz ist und nur Ring %3.</translation>
    </message>
    <message>
        <source>rrp_mode is %1, but there is only one ring to choose from.</source>
        <translation>rrp_mode ist %1, aber es gibt nur einen Ring zur Auswahl.</translation>
    </message>
    <message>
        <source>The cluster has two rings</source>
        <translation>Der Cluster hat zwei Ringe</translation>
    </message>
    <message>
        <source>The cluster has only one ring.</source>
        <translation>Der Cluster hat nur einen Ring.</translation>
    </message>
    <message>
        <source>When the only ring is lost, the nodes cannot hear each other and one is shot although nothing is wrong with it.</source>
        <translation>Geht der einzige Ring verloren, hören die Knoten einander nicht, und einer wird abgeschossen, obwohl ihm nichts fehlt.</translation>
    </message>
    <message>
        <source>Let a second network carry ring 1, for example the public one; or waive this if the ring runs over a bond on two switches.</source>
        <translation>Ring 1 über ein zweites Netz führen, etwa das öffentliche, oder dies hinnehmen, wenn der Ring über einen Bond an zwei Switches läuft.</translation>
    </message>
    <message>
        <source>cman has at most two rings, the same on all nodes</source>
        <translation>cman hat höchstens zwei Ringe, auf allen Knoten dieselben</translation>
    </message>
    <message>
        <source>Node %1 has %2 rings; cman takes two at most (one altname).</source>
        <translation>Knoten %1 hat %2 Ringe; cman nimmt höchstens zwei (einen altname).</translation>
    </message>
    <message>
        <source>cman refuses with &quot;more than 2 rings is not supported&quot;; with unequal numbers the second ring never forms.</source>
        <translation>cman weist dies mit &quot;more than 2 rings is not supported&quot; ab; bei ungleicher Zahl bildet sich der zweite Ring nie.</translation>
    </message>
    <message>
        <source>Give every node exactly one altname.</source>
        <translation>Jedem Knoten genau einen altname geben.</translation>
    </message>
    <message>
        <source>The number of links fits the transport, the same on all nodes</source>
        <translation>Die Zahl der Links passt zum Transport, auf allen Knoten dieselbe</translation>
    </message>
    <message>
        <source>There are %1 links, but transport %2 takes at most %3.</source>
        <translation>Es gibt %1 Links, aber der Transport %2 nimmt höchstens %3.</translation>
    </message>
    <message>
        <source>corosync does not start with more links than the transport can carry, or when nodes define different ones.</source>
        <translation>corosync startet nicht mit mehr Links, als der Transport tragen kann, oder wenn Knoten verschiedene festlegen.</translation>
    </message>
    <message>
        <source>Use transport knet (up to 8 links), and give every node the same ringX_addr keys.</source>
        <translation>Transport knet (bis 8 Links) verwenden und jedem Knoten dieselben Schlüssel ringX_addr geben.</translation>
    </message>
    <message>
        <source>Each ring is in a subnet of its own</source>
        <translation>Jeder Ring liegt in einem eigenen Subnetz</translation>
    </message>
    <message>
        <source>Rings %1 (%2, %5) and %3 (%4, %6) are in one subnet.</source>
        <translation>Die Ringe %1 (%2, %5) und %3 (%4, %6) liegen in einem Subnetz.</translation>
    </message>
    <message>
        <source>The kernel sends both through one interface, so both rings die with it.</source>
        <translation>Der Kernel sendet beide über ein Interface, also sterben beide Ringe mit ihm.</translation>
    </message>
    <message>
        <source>Move one ring to a subnet that does not overlap.</source>
        <translation>Einen Ring in ein Subnetz verlegen, das sich nicht überschneidet.</translation>
    </message>
    <message>
        <source>All nodes of a ring are in the ring&apos;s subnet</source>
        <translation>Alle Knoten eines Rings liegen im Subnetz des Rings</translation>
    </message>
    <message>
        <source>%1 has the address %2 in ring network %3, which is %4.</source>
        <translation>%1 hat die Adresse %2 im Ringnetz %3, das %4 ist.</translation>
    </message>
    <message>
        <source>Ring traffic leaves with a time to live of 1 and is not routed; this node would stay alone.</source>
        <translation>Ringverkehr geht mit einer TTL von 1 hinaus und wird nicht geroutet; dieser Knoten bliebe allein.</translation>
    </message>
    <message>
        <source>Give %1 an address in %4, or correct the network&apos;s subnet.</source>
        <translation>%1 eine Adresse in %4 geben, oder das Subnetz des Netzes korrigieren.</translation>
    </message>
    <message>
        <source>Each ring has one address family</source>
        <translation>Jeder Ring hat eine Adressfamilie</translation>
    </message>
    <message>
        <source>Ring %1 (%2) mixes families: IPv4 on %3, IPv6 on %4.</source>
        <translation>Ring %1 (%2) mischt Familien: IPv4 auf %3, IPv6 auf %4.</translation>
    </message>
    <message>
        <source>The membership refuses a ring whose addresses differ in family, among nodes or from the multicast address.</source>
        <translation>Die Membership lehnt einen Ring ab, dessen Adressen in der Familie abweichen, untereinander oder von der Multicast-Adresse.</translation>
    </message>
    <message>
        <source>Use IPv4 or IPv6 for all nodes of a ring.</source>
        <translation>Für alle Knoten eines Rings IPv4 oder IPv6 verwenden.</translation>
    </message>
    <message>
        <source>Ring 0 runs over the dedicated heartbeat network</source>
        <translation>Ring 0 läuft über das dedizierte Heartbeat-Netz</translation>
    </message>
    <message>
        <source>Ring 0 runs over %1, which is not dedicated to the heartbeat.</source>
        <translation>Ring 0 läuft über %1, das nicht dem Heartbeat vorbehalten ist.</translation>
    </message>
    <message>
        <source>Backups, migrations and guests on the same wires delay the token; late tokens end in fencing.</source>
        <translation>Backups, Migrationen und Gäste auf denselben Leitungen verzögern den Token; zu späte Token enden im Fencing.</translation>
    </message>
    <message>
        <source>Put a network with `dedicated: true` first in `rings:`.</source>
        <translation>Ein Netz mit `dedicated: true` in `rings:` an die erste Stelle setzen.</translation>
    </message>
    <message>
        <source>rrp_mode fits the number of rings</source>
        <translation>rrp_mode passt zur Zahl der Ringe</translation>
    </message>
    <message>
        <source>rrp_mode is &quot;none&quot; although there are two rings: ring 1 is ignored.</source>
        <translation>rrp_mode ist &quot;none&quot;, obwohl es zwei Ringe gibt: Ring 1 wird ignoriert.</translation>
    </message>
    <message>
        <source>With &quot;none&quot; the second ring carries nothing and cannot help; with one ring another mode has nothing to do.</source>
        <translation>Mit &quot;none&quot; trägt der zweite Ring nichts und kann nicht helfen; bei einem Ring hat ein anderer Modus nichts zu tun.</translation>
    </message>
    <message>
        <source>Set rrp_mode=&quot;passive&quot; with two rings, leave it out with one.</source>
        <translation>Bei zwei Ringen rrp_mode=&quot;passive&quot; setzen, bei einem weglassen.</translation>
    </message>
    <message>
        <source>The preferred link has the highest priority number</source>
        <translation>Der bevorzugte Link hat die höchste Prioritätszahl</translation>
    </message>
    <message>
        <source>Link %1 has priority %2, link 0 (%4) only %3: the highest number wins, so link %1 carries the traffic.</source>
        <translation>Link %1 hat Priorität %2, Link 0 (%4) nur %3: Die höchste Zahl gewinnt, also trägt Link %1 den Verkehr.</translation>
    </message>
    <message>
        <source>knet takes the link with the highest priority number; with inverted numbers the heartbeat runs over the busy network.</source>
        <translation>knet nimmt den Link mit der höchsten Prioritätszahl; bei vertauschten Zahlen läuft der Heartbeat über das belastete Netz.</translation>
    </message>
    <message>
        <source>Give link 0 a knet_link_priority above %2, for example %5.</source>
        <translation>Link 0 eine knet_link_priority über %2 geben, etwa %5.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>The fabric of %1 has no zones: %2 see each other.</source>
        <translation>Die Fabric von %1 hat keine Zonen: %2 sehen einander.</translation>
    </message>
    <message>
        <source>The system disk of %1 is not known, so no lvm.conf is written: a wrong filter would stop the boot.</source>
        <translation>Die Systemdisk von %1 ist nicht bekannt, daher wird keine lvm.conf geschrieben: Ein falscher Filter würde das Booten verhindern.</translation>
    </message>
    <message>
        <source>The filter of %1 does not end by rejecting the rest (r|.*|).</source>
        <translation>Der Filter von %1 endet nicht damit, den Rest abzuweisen (r|.*|).</translation>
    </message>
    <message>
        <source>%1 sets locking_type, which its LVM has no more.</source>
        <translation>%1 setzt locking_type, das sein LVM nicht mehr hat.</translation>
    </message>
    <message>
        <source>%1 of %2 is named like a map that multipath names by itself.</source>
        <translation>%1 von %2 heißt wie eine Map, die multipath selbst benennt.</translation>
    </message>
    <message>
        <source>Both %2 and %3 have a LUN named %1.</source>
        <translation>%2 und %3 haben beide eine LUN namens %1.</translation>
    </message>
    <message>
        <source>The LUN %1 has no WWID.</source>
        <translation>Die LUN %1 hat keine WWID.</translation>
    </message>
    <message>
        <source>no_path_retry is %1: I/O fails after %2 s, before a controller could take over (30 s).</source>
        <translation>no_path_retry ist %1: I/O scheitert nach %2 s, bevor ein Controller übernehmen könnte (30 s).</translation>
    </message>
    <message>
        <source>no_path_retry is %1: I/O waits %2 s, but %3 must stop within %4 s; the stop fails and a host that corosync (token %5 s) holds for sound is fenced.</source>
        <translation>no_path_retry ist %1: I/O wartet %2 s, aber %3 muss binnen %4 s stoppen; der Stopp scheitert, und ein Host, den corosync (Token %5 s) für gesund hält, wird gefenct.</translation>
    </message>
    <message>
        <source>Each LUN is visible from each host</source>
        <translation>Jede LUN ist von jedem Host sichtbar</translation>
    </message>
    <message>
        <source>%1 does not see %2 of %3.</source>
        <translation>%1 sieht %2 von %3 nicht.</translation>
    </message>
    <message>
        <source>A VM can only run where its disk is. Clustered LVM does not support a volume group that some hosts can&apos;t see.</source>
        <translation>Eine VM kann nur laufen, wo ihre Disk ist. Clustered LVM unterstützt keine Volume Group, die manche Hosts nicht sehen.</translation>
    </message>
    <message>
        <source>Cable, zone and mask %2 to %1, or take it out of the shared volume groups.</source>
        <translation>%2 mit Kabel, Zone und LUN-Masking für %1 erreichbar machen, oder aus den gemeinsamen Volume Groups nehmen.</translation>
    </message>
    <message>
        <source>Each host reaches the storage over two of everything</source>
        <translation>Jeder Host erreicht den Storage über alles doppelt</translation>
    </message>
    <message>
        <source>%1 reaches %2 over %3 path(s): %4 HBA(s), %5 fabric(s), %6 controller(s).</source>
        <translation>%1 erreicht %2 über %3 Pfad(e): %4 HBA(s), %5 Fabric(s), %6 Controller.</translation>
    </message>
    <message>
        <source>One broken HBA, switch or controller then takes the disks of all its VMs away.</source>
        <translation>Ein defekter HBA, Switch oder Controller nimmt dann allen seinen VMs die Disks weg.</translation>
    </message>
    <message>
        <source>Give %1 two HBAs on two fabrics, and cable both controllers to both.</source>
        <translation>%1 zwei HBAs an zwei Fabrics geben und beide Controller mit beiden verkabeln.</translation>
    </message>
    <message>
        <source>The two fabrics are not joined</source>
        <translation>Die beiden Fabrics sind nicht verbunden</translation>
    </message>
    <message>
        <source>%1 are cabled to each other and form one fabric.</source>
        <translation>%1 sind miteinander verkabelt und bilden eine Fabric.</translation>
    </message>
    <message>
        <source>Joined switches share name server and zoning: one wrong zone set or one switch gone mad takes both ways to the storage away.</source>
        <translation>Verbundene Switches teilen Nameserver und Zoning: Ein falsches Zoneset oder ein verrückt spielender Switch nimmt beide Wege zum Storage weg.</translation>
    </message>
    <message>
        <source>Remove the cable between the fabrics; each host and controller has a port in each of them instead.</source>
        <translation>Das Kabel zwischen den Fabrics entfernen; stattdessen hat jeder Host und Controller in jeder einen Port.</translation>
    </message>
    <message>
        <source>Each zone has one initiator</source>
        <translation>Jede Zone hat einen Initiator</translation>
    </message>
    <message>
        <source>The zone %1 of %2 has several initiators: %3.</source>
        <translation>Die Zone %1 von %2 hat mehrere Initiatoren: %3.</translation>
    </message>
    <message>
        <source>Initiators in one zone hear each other&apos;s log-ins and state changes; a host that reboots disturbs the I/O of the others.</source>
        <translation>Initiatoren in einer Zone hören die Logins und Zustandsänderungen der anderen; ein bootender Host stört das I/O der übrigen.</translation>
    </message>
    <message>
        <source>Make one zone for each HBA, with the controller ports it shall reach.</source>
        <translation>Je HBA eine Zone anlegen, mit den Controller-Ports, die er erreichen soll.</translation>
    </message>
    <message>
        <source>LUN aliases and WWIDs are unique</source>
        <translation>LUN-Aliase und WWIDs sind eindeutig</translation>
    </message>
    <message>
        <source>%1 and %2 have the same WWID %3.</source>
        <translation>%1 und %2 haben dieselbe WWID %3.</translation>
    </message>
    <message>
        <source>The alias is the device&apos;s name on all hosts. A doubled one, or one that multipath hands out itself, leads to the wrong disk.</source>
        <translation>Der Alias ist der Gerätename auf allen Hosts. Ein doppelter, oder einer, den multipath selbst vergibt, führt zur falschen Disk.</translation>
    </message>
    <message>
        <source>Give each LUN its own WWID and a name that does not start with mpath.</source>
        <translation>Jeder LUN eine eigene WWID und einen Namen geben, der nicht mit mpath beginnt.</translation>
    </message>
    <message>
        <source>WWIDs are written as multipath prints them</source>
        <translation>WWIDs sind geschrieben, wie multipath sie ausgibt</translation>
    </message>
    <message>
        <source>The WWID of %1 (%2) is none that scsi_id prints.</source>
        <translation>Die WWID von %1 (%2) ist keine, die scsi_id ausgibt.</translation>
    </message>
    <message>
        <source>multipath compares WWIDs letter by letter. With a wrong one the alias is never given, and the volume group has no disk.</source>
        <translation>multipath vergleicht WWIDs Zeichen für Zeichen. Bei einer falschen wird der Alias nie vergeben, und die Volume Group hat keine Disk.</translation>
    </message>
    <message>
        <source>Take it from multipath -ll or scsi_id: 3 and 16 or 32 lower-case hex digits, or a name that begins with 1, 2 or 8.</source>
        <translation>Aus multipath -ll oder scsi_id übernehmen: 3 und 16 oder 32 kleine Hexziffern, oder ein Name, der mit 1, 2 oder 8 beginnt.</translation>
    </message>
    <message>
        <source>Local disks are kept out of multipath</source>
        <translation>Lokale Disks bleiben außerhalb von multipath</translation>
    </message>
    <message>
        <source>multipath takes every disk of %1 (find_multipaths %3), also %2.</source>
        <translation>multipath nimmt jede Disk von %1 (find_multipaths %3), auch %2.</translation>
    </message>
    <message>
        <source>A map on top of the system disk changes its name at boot, and LVM or the initramfs may not find the root file system.</source>
        <translation>Eine Map über der Systemdisk ändert beim Booten deren Namen, und LVM oder die initramfs findet das Root-Dateisystem womöglich nicht.</translation>
    </message>
    <message>
        <source>Set find_multipaths yes, or blacklist the local disks of %1.</source>
        <translation>find_multipaths yes setzen, oder die lokalen Disks von %1 in die Blacklist nehmen.</translation>
    </message>
    <message>
        <source>The blacklist spares the cluster&apos;s LUNs</source>
        <translation>Die Blacklist verschont die LUNs des Clusters</translation>
    </message>
    <message>
        <source>On %1 a blacklist entry (%3) catches the LUN %2.</source>
        <translation>Auf %1 trifft ein Blacklist-Eintrag (%3) die LUN %2.</translation>
    </message>
    <message>
        <source>multipath then makes no map for it, and the volume group is missing or sits on a single path.</source>
        <translation>multipath legt dann keine Map dafür an, und die Volume Group fehlt oder sitzt auf einem einzigen Pfad.</translation>
    </message>
    <message>
        <source>Narrow the entry, or add the LUN to blacklist_exceptions.</source>
        <translation>Den Eintrag enger fassen, oder die LUN in blacklist_exceptions ergänzen.</translation>
    </message>
    <message>
        <source>I/O without a path waits for a sensible time</source>
        <translation>I/O ohne Pfad wartet eine sinnvolle Zeit</translation>
    </message>
    <message>
        <source>no_path_retry is %1: without a path I/O hangs for ever, and with it every stop.</source>
        <translation>no_path_retry ist %1: Ohne Pfad hängt I/O für immer, und damit jeder Stopp.</translation>
    </message>
    <message>
        <source>I/O must outlast a controller&apos;s takeover, but end before a VM&apos;s stop does: a stop that fails is answered by fencing the whole host.</source>
        <translation>I/O muss die Übernahme eines Controllers überdauern, aber vor dem Stopp einer VM enden: Ein gescheiterter Stopp wird mit dem Fencing des ganzen Hosts beantwortet.</translation>
    </message>
    <message>
        <source>Use a number of checks (5 s each), such as 18: more than 30 s, less than the shortest stop time-out.</source>
        <translation>Eine Zahl von Prüfungen (je 5 s) verwenden, etwa 18: mehr als 30 s, weniger als der kürzeste Stopp-Timeout.</translation>
    </message>
    <message>
        <source>LVM does not look below multipath</source>
        <translation>LVM schaut nicht unter multipath</translation>
    </message>
    <message>
        <source>The LVM filter of %1 accepts %2, a path below multipath.</source>
        <translation>Der LVM-Filter von %1 akzeptiert %2, einen Pfad unterhalb von multipath.</translation>
    </message>
    <message>
        <source>LVM finds the same physical volume several times and may use a single path, without the redundancy.</source>
        <translation>LVM findet dasselbe Physical Volume mehrfach und nutzt womöglich einen einzelnen Pfad, ohne Redundanz.</translation>
    </message>
    <message>
        <source>Accept only /dev/mapper/&lt;alias&gt; and the system disk, then reject the rest with r|.*|.</source>
        <translation>Nur /dev/mapper/&lt;alias&gt; und die Systemdisk akzeptieren, dann den Rest mit r|.*| abweisen.</translation>
    </message>
    <message>
        <source>LVM sees the system disk and the LUNs</source>
        <translation>LVM sieht die Systemdisk und die LUNs</translation>
    </message>
    <message>
        <source>The LVM filter of %1 rejects %2.</source>
        <translation>Der LVM-Filter von %1 weist %2 ab.</translation>
    </message>
    <message>
        <source>Without its root volume group the host does not boot; without the LUN the shared volume group is missing.</source>
        <translation>Ohne seine Root-Volume-Group bootet der Host nicht; ohne die LUN fehlt die gemeinsame Volume Group.</translation>
    </message>
    <message>
        <source>Name the host&apos;s own disk (system_disk) as a stable path and accept it and the LUNs before r|.*|.</source>
        <translation>Die eigene Disk des Hosts (system_disk) als stabilen Pfad angeben und sie und die LUNs vor r|.*| akzeptieren.</translation>
    </message>
    <message>
        <source>udev&apos;s LVM scan is filtered too</source>
        <translation>Auch der LVM-Scan von udev ist gefiltert</translation>
    </message>
    <message>
        <source>%1 sets filter, but no global_filter.</source>
        <translation>%1 setzt filter, aber keinen global_filter.</translation>
    </message>
    <message>
        <source>udev rules and lvmetad obey global_filter only: at boot they activate volumes over single paths.</source>
        <translation>udev-Regeln und lvmetad beachten nur global_filter: Beim Booten aktivieren sie Volumes über einzelne Pfade.</translation>
    </message>
    <message>
        <source>Repeat the filter as global_filter.</source>
        <translation>Den Filter als global_filter wiederholen.</translation>
    </message>
    <message>
        <source>LVM locks as the cluster needs it</source>
        <translation>LVM sperrt, wie der Cluster es braucht</translation>
    </message>
    <message>
        <source>clvmd is used, but locking_type of %1 is %2.</source>
        <translation>clvmd ist im Einsatz, aber locking_type von %1 ist %2.</translation>
    </message>
    <message>
        <source>Only locking_type 3 asks clvmd. It was removed from LVM 2.03 together with clvmd.</source>
        <translation>Nur locking_type 3 fragt clvmd. Er wurde in LVM 2.03 zusammen mit clvmd entfernt.</translation>
    </message>
    <message>
        <source>With clvmd set locking_type = 3 (lvmconf --enable-cluster); with lvmlockd remove the line.</source>
        <translation>Mit clvmd locking_type = 3 setzen (lvmconf --enable-cluster); mit lvmlockd die Zeile entfernen.</translation>
    </message>
    <message>
        <source>LVM asks lvmlockd</source>
        <translation>LVM fragt lvmlockd</translation>
    </message>
    <message>
        <source>%1 does not set use_lvmlockd = 1.</source>
        <translation>%1 setzt nicht use_lvmlockd = 1.</translation>
    </message>
    <message>
        <source>LVM refuses shared volume groups, or changes them without a lock.</source>
        <translation>LVM verweigert gemeinsame Volume Groups oder ändert sie ohne Lock.</translation>
    </message>
    <message>
        <source>Set global/use_lvmlockd = 1.</source>
        <translation>global/use_lvmlockd = 1 setzen.</translation>
    </message>
    <message>
        <source>A shared volume group is guarded</source>
        <translation>Eine gemeinsame Volume Group ist geschützt</translation>
    </message>
    <message>
        <source>%1 is activated with the access mode &quot;%2&quot;, which guards nothing.</source>
        <translation>%1 wird mit dem Zugriffsmodus „%2“ aktiviert, der nichts schützt.</translation>
    </message>
    <message>
        <source>Two hosts that change the metadata of one volume group at once destroy it.</source>
        <translation>Zwei Hosts, die zugleich die Metadaten einer Volume Group ändern, zerstören sie.</translation>
    </message>
    <message>
        <source>Use vg_access_mode lvmlockd (with live migration), system_id or tagging for %1.</source>
        <translation>Für %1 vg_access_mode lvmlockd (mit Live-Migration), system_id oder tagging verwenden.</translation>
    </message>
    <message>
        <source>Lock daemons start once and in order</source>
        <translation>Lock-Daemons starten einmal und in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>On %1 clvmd is not started after cman.</source>
        <translation>Auf %1 wird clvmd nicht nach cman gestartet.</translation>
    </message>
    <message>
        <source>clvmd needs the membership that cman forms; on corosync 3 Pacemaker starts dlm and lvmlockd itself, and a second start at boot gets in its way.</source>
        <translation>clvmd braucht die Membership, die cman bildet; unter corosync 3 startet Pacemaker dlm und lvmlockd selbst, und ein zweiter Start beim Booten kommt ihm in die Quere.</translation>
    </message>
    <message>
        <source>Start clvmd after cman; leave dlm, lvmlockd and lvmlocks disabled.</source>
        <translation>clvmd nach cman starten; dlm, lvmlockd und lvmlocks deaktiviert lassen.</translation>
    </message>
    <message>
        <source>Volume groups of migrating VMs are active on several hosts</source>
        <translation>Volume Groups migrierender VMs sind auf mehreren Hosts aktiv</translation>
    </message>
    <message>
        <source>%1 is activated on one host only (%2), but %3 shall migrate live.</source>
        <translation>%1 ist nur auf einem Host aktiviert (%2), aber %3 soll live migrieren.</translation>
    </message>
    <message>
        <source>During a live migration both hosts have the disk open. An exclusive volume group can&apos;t be active on both, and the migration fails.</source>
        <translation>Während einer Live-Migration haben beide Hosts die Disk offen. Eine exklusive Volume Group kann nicht auf beiden aktiv sein, und die Migration scheitert.</translation>
    </message>
    <message>
        <source>Use vg_access_mode=lvmlockd with activation_mode=shared, or forbid migration (migrate: false).</source>
        <translation>vg_access_mode=lvmlockd mit activation_mode=shared verwenden, oder die Migration verbieten (migrate: false).</translation>
    </message>
    <message>
        <source>dlm, lvmlockd and the volume groups are cloned in order</source>
        <translation>dlm, lvmlockd und die Volume Groups sind der Reihe nach geklont</translation>
    </message>
    <message>
        <source>The clone %1 has no interleave=true.</source>
        <translation>Der Klon %1 hat kein interleave=true.</translation>
    </message>
    <message>
        <source>Each host needs its own dlm, then lvmlockd, then the volume group. Without interleave the failure of one host restarts the VMs of the others.</source>
        <translation>Jeder Host braucht sein eigenes dlm, dann lvmlockd, dann die Volume Group. Ohne interleave startet der Ausfall eines Hosts die VMs der anderen neu.</translation>
    </message>
    <message>
        <source>Put them in one group in this order and clone it with interleave=true.</source>
        <translation>In dieser Reihenfolge in eine Gruppe legen und diese mit interleave=true klonen.</translation>
    </message>
    <message>
        <source>Each VM has a planned volume that bears its name</source>
        <translation>Jede VM hat ein geplantes Volume mit ihrem Namen</translation>
    </message>
    <message>
        <source>The volume %2 of %1 is in no known volume group (&quot;%3&quot;).</source>
        <translation>Das Volume %2 von %1 liegt in keiner bekannten Volume Group („%3“).</translation>
    </message>
    <message>
        <source>One VM, one name: with kvm_&lt;vm&gt; everybody sees at once what belongs to what.</source>
        <translation>Eine VM, ein Name: Bei kvm_&lt;vm&gt; sieht jeder sofort, was zusammengehört.</translation>
    </message>
    <message>
        <source>Name the volume group of the disk (vg:), and leave its volume name unset.</source>
        <translation>Die Volume Group der Disk angeben (vg:) und ihren Volume-Namen nicht setzen.</translation>
    </message>
    <message>
        <source>No volume is used by two VMs</source>
        <translation>Kein Volume wird von zwei VMs genutzt</translation>
    </message>
    <message>
        <source>%1 is a disk of %2 at once.</source>
        <translation>%1 ist zugleich Disk von %2.</translation>
    </message>
    <message>
        <source>Two guests that mount one file system destroy it.</source>
        <translation>Zwei Gäste, die ein Dateisystem mounten, zerstören es.</translation>
    </message>
    <message>
        <source>Give each VM its own volume; a cluster file system needs shareable: true on all of them.</source>
        <translation>Jeder VM ein eigenes Volume geben; ein Cluster-Dateisystem braucht bei allen shareable: true.</translation>
    </message>
    <message>
        <source>LVM accepts the names, and paths look as expected</source>
        <translation>LVM akzeptiert die Namen, und Pfade sehen aus wie erwartet</translation>
    </message>
    <message>
        <source>LVM does not accept the name %1, or keeps it for itself.</source>
        <translation>LVM akzeptiert den Namen %1 nicht oder behält ihn für sich.</translation>
    </message>
    <message>
        <source>LVM allows letters, digits and + _ . -, no leading hyphen, and reserves some words. A hyphen is doubled below /dev/mapper.</source>
        <translation>LVM erlaubt Buchstaben, Ziffern und + _ . -, keinen Bindestrich am Anfang, und reserviert einige Wörter. Ein Bindestrich wird unter /dev/mapper verdoppelt.</translation>
    </message>
    <message>
        <source>Choose another name than %1.</source>
        <translation>Einen anderen Namen als %1 wählen.</translation>
    </message>
    <message>
        <source>The volumes fit into their volume group</source>
        <translation>Die Volumes passen in ihre Volume Group</translation>
    </message>
    <message>
        <source>The volumes of %1 need %2 GiB, but its LUNs have %3 GiB.</source>
        <translation>Die Volumes von %1 brauchen %2 GiB, aber die LUNs haben %3 GiB.</translation>
    </message>
    <message>
        <source>The last volumes can&apos;t be created, and there is no room for a snapshot or a repair.</source>
        <translation>Die letzten Volumes lassen sich nicht anlegen, und für einen Snapshot oder eine Reparatur ist kein Platz.</translation>
    </message>
    <message>
        <source>Shrink volumes, or add a LUN to %1.</source>
        <translation>Volumes verkleinern, oder %1 um eine LUN erweitern.</translation>
    </message>
    <message>
        <source>Only Pacemaker activates the shared volume groups</source>
        <translation>Nur Pacemaker aktiviert die gemeinsamen Volume Groups</translation>
    </message>
    <message>
        <source>%1 may activate %2 at boot.</source>
        <translation>%1 aktiviert womöglich %2 beim Booten.</translation>
    </message>
    <message>
        <source>Volumes that are active before the cluster runs escape its locks and its fencing.</source>
        <translation>Volumes, die aktiv sind, bevor der Cluster läuft, entgehen seinen Locks und seinem Fencing.</translation>
    </message>
    <message>
        <source>Set activation/auto_activation_volume_list to the host&apos;s own volume groups.</source>
        <translation>activation/auto_activation_volume_list auf die eigenen Volume Groups des Hosts setzen.</translation>
    </message>
    <message>
        <source>Files name disks by stable paths</source>
        <translation>Dateien nennen Disks über stabile Pfade</translation>
    </message>
    <message>
        <source>%1 names %2.</source>
        <translation>%1 nennt %2.</translation>
    </message>
    <message>
        <source>/dev/sdX and /dev/dm-N change from boot to boot and from host to host; /dev/mpath was EL5&apos;s.</source>
        <translation>/dev/sdX und /dev/dm-N ändern sich von Boot zu Boot und von Host zu Host; /dev/mpath gab es unter EL5.</translation>
    </message>
    <message>
        <source>Use /dev/mapper/&lt;alias&gt; for LUNs and /dev/disk/by-id/... for local disks.</source>
        <translation>/dev/mapper/&lt;alias&gt; für LUNs und /dev/disk/by-id/... für lokale Disks verwenden.</translation>
    </message>
    <message>
        <source>The LVM filter is in force</source>
        <translation>Der LVM-Filter ist in Kraft</translation>
    </message>
    <message>
        <source>%1 sets a filter and uses a devices file.</source>
        <translation>%1 setzt einen Filter und nutzt eine Devices-Datei.</translation>
    </message>
    <message>
        <source>With a devices file LVM ignores the filter; the file alone decides.</source>
        <translation>Mit einer Devices-Datei ignoriert LVM den Filter; allein die Datei entscheidet.</translation>
    </message>
    <message>
        <source>Set use_devicesfile = 0, or add the LUNs with lvmdevices and drop the filter.</source>
        <translation>use_devicesfile = 0 setzen, oder die LUNs mit lvmdevices aufnehmen und den Filter streichen.</translation>
    </message>
    <message>
        <source>Both controllers own LUNs</source>
        <translation>Beide Controller besitzen LUNs</translation>
    </message>
    <message>
        <source>All LUNs of %1 belong to controller %2.</source>
        <translation>Alle LUNs von %1 gehören zum Controller %2.</translation>
    </message>
    <message>
        <source>The other controller idles, and nobody notices that it is broken before it is needed.</source>
        <translation>Der andere Controller ist untätig, und niemand merkt, dass er defekt ist, bevor er gebraucht wird.</translation>
    </message>
    <message>
        <source>Spread the LUNs of %1 over its controllers (owner:).</source>
        <translation>Die LUNs von %1 auf die Controller verteilen (owner:).</translation>
    </message>
    <message>
        <source>A LUN to be initialised is empty</source>
        <translation>Eine LUN, die initialisiert werden soll, ist leer</translation>
    </message>
    <message>
        <source>%1 carries %2.</source>
        <translation>%1 trägt %2.</translation>
    </message>
    <message>
        <source>A file system, a partition table or a foreign volume group means that somebody has data there.</source>
        <translation>Ein Dateisystem, eine Partitionstabelle oder eine fremde Volume Group heißt, dass dort jemand Daten hat.</translation>
    </message>
    <message>
        <source>Look what is on %1 before anything is written to it.</source>
        <translation>Nachsehen, was auf %1 liegt, bevor etwas darauf geschrieben wird.</translation>
    </message>
    <message>
        <source>Activated volume groups have volumes</source>
        <translation>Aktivierte Volume Groups haben Volumes</translation>
    </message>
    <message>
        <source>%2 activates %1, which has no volume.</source>
        <translation>%2 aktiviert %1, die kein Volume hat.</translation>
    </message>
    <message>
        <source>LVM-activate refuses an empty volume group with a configuration error, and what depends on it does not start.</source>
        <translation>LVM-activate lehnt eine leere Volume Group mit einem Konfigurationsfehler ab, und was davon abhängt, startet nicht.</translation>
    </message>
    <message>
        <source>Add %2 only when %1 has its first volume.</source>
        <translation>%2 erst ergänzen, wenn %1 ihr erstes Volume hat.</translation>
    </message>
    <message>
        <source>Nothing makes %1 start after %2.</source>
        <translation>Nichts lässt %1 nach %2 starten.</translation>
    </message>
    <message>
        <source>No resource guards the shared volume group %1.</source>
        <translation>Keine Ressource schützt die gemeinsame Volume Group %1.</translation>
    </message>
    <message>
        <source>%1 is not cloned: only one host would have it.</source>
        <translation>%1 ist nicht geklont: Nur ein Host hätte sie.</translation>
    </message>
    <message>
        <source>The volume %2 of %1 is not named after it (%3).</source>
        <translation>Das Volume %2 von %1 ist nicht danach benannt (%3).</translation>
    </message>
    <message>
        <source>The hyphen in %1 becomes two below /dev/mapper.</source>
        <translation>Der Bindestrich in %1 wird unter /dev/mapper zu zweien.</translation>
    </message>
    <message>
        <source>%1 is more than 90 % full: %2 of %3 GiB.</source>
        <translation>%1 ist zu mehr als 90 % voll: %2 von %3 GiB.</translation>
    </message>
    <message>
        <source>Rings %1 and %2 both run over %3.</source>
        <translation>Die Ringe %1 und %2 laufen beide über %3.</translation>
    </message>
    <message>
        <source>All switches of rings %1 and %2 hang on the feed %3.</source>
        <translation>Alle Switches der Ringe %1 und %2 hängen an der Einspeisung %3.</translation>
    </message>
    <message>
        <source>of untagged traffic</source>
        <translation>des ungetaggten Verkehrs</translation>
    </message>
    <message>
        <source>The link between %1 and %2 does not carry the VLAN %4, which is needed by %3.</source>
        <translation>Die Verbindung zwischen %1 und %2 trägt das VLAN %4 nicht, das für %3 gebraucht wird.</translation>
    </message>
    <message>
        <source>VLAN %1 of VM network %2 does not get from %3 to %4.</source>
        <translation>Das VLAN %1 des VM-Netzes %2 kommt nicht von %3 nach %4.</translation>
    </message>
    <message>
        <source>The rings share no NIC, switch or feed</source>
        <translation>Die Ringe teilen weder NIC noch Switch noch Einspeisung</translation>
    </message>
    <message>
        <source>Rings %1 and %2 both go through %3.</source>
        <translation>Die Ringe %1 und %2 gehen beide durch %3.</translation>
    </message>
    <message>
        <source>Two rings that die together are one ring.</source>
        <translation>Zwei Ringe, die zusammen sterben, sind ein Ring.</translation>
    </message>
    <message>
        <source>Give the heartbeat NICs and switches of its own, on more than one feed.</source>
        <translation>Dem Heartbeat eigene NICs und Switches geben, an mehr als einer Einspeisung.</translation>
    </message>
    <message>
        <source>Switches that share a bond are linked to each other</source>
        <translation>Switches mit einem gemeinsamen Bond sind miteinander verbunden</translation>
    </message>
    <message>
        <source>%1 and %2 are not linked to each other, but both serve %3.</source>
        <translation>%1 und %2 sind nicht miteinander verbunden, bedienen aber beide %3.</translation>
    </message>
    <message>
        <source>After one fault, one host may be active on the first switch and another on the second: all links are up, and they do not hear each other.</source>
        <translation>Nach einer Störung kann ein Host auf dem ersten Switch aktiv sein und ein anderer auf dem zweiten: Alle Links sind oben, und sie hören einander nicht.</translation>
    </message>
    <message>
        <source>Lay a cable between %1 and %2 that carries every VLAN of the bond.</source>
        <translation>Zwischen %1 und %2 ein Kabel legen, das jedes VLAN des Bonds trägt.</translation>
    </message>
    <message>
        <source>The VLANs of VMs reach every host</source>
        <translation>Die VLANs der VMs erreichen jeden Host</translation>
    </message>
    <message>
        <source>%1 (%3) does not carry VLAN %2 of VM network %4.</source>
        <translation>%1 (%3) trägt das VLAN %2 des VM-Netzes %4 nicht.</translation>
    </message>
    <message>
        <source>A VM that is moved there runs, but nobody reaches it; with a bond, only after the other path has failed.</source>
        <translation>Eine VM, die dorthin umzieht, läuft, aber niemand erreicht sie; bei einem Bond erst, wenn der andere Pfad ausgefallen ist.</translation>
    </message>
    <message>
        <source>Tag VLAN %2 on the port, and on the links between the switches.</source>
        <translation>Das VLAN %2 auf dem Port und auf den Verbindungen zwischen den Switches taggen.</translation>
    </message>
    <message>
        <source>engineering experience</source>
        <translation>Erfahrung aus der Praxis</translation>
    </message>
    <message>
        <source>the original recipe of the cluster</source>
        <translation>das ursprüngliche Rezept des Clusters</translation>
    </message>
    <message>
        <source>a design</source>
        <translation>ein Entwurf</translation>
    </message>
    <message>
        <source>a design with cables</source>
        <translation>ein Entwurf mit Kabeln</translation>
    </message>
    <message>
        <source>cluster.conf or corosync.conf</source>
        <translation>cluster.conf oder corosync.conf</translation>
    </message>
    <message>
        <source>the Pacemaker configuration</source>
        <translation>die Pacemaker-Konfiguration</translation>
    </message>
    <message>
        <source>cluster.conf</source>
        <translation>cluster.conf</translation>
    </message>
    <message>
        <source>corosync.conf</source>
        <translation>corosync.conf</translation>
    </message>
    <message>
        <source>the files of the hosts</source>
        <translation>die Dateien der Hosts</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>ein Import</translation>
    </message>
    <message>
        <source>live facts of the hosts</source>
        <translation>aktuelle Fakten der Hosts</translation>
    </message>
    <message>
        <source>Ring %1 uses the multicast address %2; 224.0.0.x is reserved for routers.</source>
        <translation>Ring %1 nutzt die Multicast-Adresse %2; 224.0.0.x ist Routern vorbehalten.</translation>
    </message>
    <message>
        <source>Ring 1 has multicast address %2 on node %1, but %4 on node %3.</source>
        <translation>Ring 1 hat auf Knoten %1 die Multicast-Adresse %2, auf Knoten %3 aber %4.</translation>
    </message>
    <message>
        <source>The token timeout is %1 ms; cman&apos;s own default is 10000 ms.</source>
        <translation>Der Token-Timeout ist %1 ms; der eigene Standard von cman ist 10000 ms.</translation>
    </message>
    <message>
        <source>Two rings on one multicast address have ports 2 apart</source>
        <translation>Zwei Ringe auf einer Multicast-Adresse haben Ports im Abstand 2</translation>
    </message>
    <message>
        <source>Rings 0 and 1 both use %4, with ports %1 and %2; each ring also uses the port below its own.</source>
        <translation>Die Ringe 0 und 1 nutzen beide %4 mit den Ports %1 und %2; jeder Ring nutzt auch den Port unter seinem eigenen.</translation>
    </message>
    <message>
        <source>cman refuses to start: the rings would hear each other.</source>
        <translation>cman startet nicht: Die Ringe würden einander hören.</translation>
    </message>
    <message>
        <source>Use another multicast address for ring 1, or port %3.</source>
        <translation>Für Ring 1 eine andere Multicast-Adresse oder Port %3 verwenden.</translation>
    </message>
    <message>
        <source>The rings&apos; ports are at least 2 apart</source>
        <translation>Die Ports der Ringe liegen mindestens 2 auseinander</translation>
    </message>
    <message>
        <source>Rings 0 and 1 use ports %1 and %2; each ring also uses the port below its own; use %3.</source>
        <translation>Die Ringe 0 und 1 nutzen die Ports %1 und %2; jeder Ring nutzt auch den Port unter seinem eigenen; %3 verwenden.</translation>
    </message>
    <message>
        <source>Different multicast addresses keep the rings apart here, but the vendor asks for a distance of 2, and firewalls and captures become ambiguous.</source>
        <translation>Hier trennen verschiedene Multicast-Adressen die Ringe, aber der Hersteller verlangt einen Abstand von 2, und Firewalls und Mitschnitte werden mehrdeutig.</translation>
    </message>
    <message>
        <source>Set the port of ring 1 to %3, or leave both ports out.</source>
        <translation>Den Port von Ring 1 auf %3 setzen, oder beide Ports weglassen.</translation>
    </message>
    <message>
        <source>Multicast addresses are in 239.192.0.0/16</source>
        <translation>Multicast-Adressen liegen in 239.192.0.0/16</translation>
    </message>
    <message>
        <source>Ring %1 uses the multicast address %2, outside of 239.192.0.0/16.</source>
        <translation>Ring %1 nutzt die Multicast-Adresse %2 außerhalb von 239.192.0.0/16.</translation>
    </message>
    <message>
        <source>Other ranges are filtered or flooded by switches and routers; 224.0.0.x is never filtered and belongs to routing protocols.</source>
        <translation>Andere Bereiche werden von Switches und Routern gefiltert oder geflutet; 224.0.0.x wird nie gefiltert und gehört Routing-Protokollen.</translation>
    </message>
    <message>
        <source>Choose an address in 239.192.0.0/16, or leave it out: cman derives one from the cluster&apos;s name.</source>
        <translation>Eine Adresse in 239.192.0.0/16 wählen oder weglassen: cman leitet eine aus dem Clusternamen ab.</translation>
    </message>
    <message>
        <source>Ring 1 has the same multicast address and port on all nodes</source>
        <translation>Ring 1 hat auf allen Knoten dieselbe Multicast-Adresse und denselben Port</translation>
    </message>
    <message>
        <source>Ring 1 has port %2 on node %1, but %4 on node %3.</source>
        <translation>Ring 1 hat auf Knoten %1 den Port %2, auf Knoten %3 aber %4.</translation>
    </message>
    <message>
        <source>Nodes that speak on different ports or addresses never form the ring; it stays FAULTY from the start.</source>
        <translation>Knoten auf verschiedenen Ports oder Adressen bilden den Ring nie; er bleibt von Anfang an FAULTY.</translation>
    </message>
    <message>
        <source>Set it once in &lt;altmulticast&gt;, and not in the altnames.</source>
        <translation>Einmal in &lt;altmulticast&gt; setzen und nicht in den altnames.</translation>
    </message>
    <message>
        <source>Texts do not call a passive ring a standby</source>
        <translation>Texte nennen einen passiven Ring nicht Reserve</translation>
    </message>
    <message>
        <source>A text calls the ring %1 a standby.</source>
        <translation>Ein Text nennt den Ring %1 eine Reserve.</translation>
    </message>
    <message>
        <source>rrp_mode=&quot;passive&quot; sends alternately over all healthy rings; who takes ring 1 for idle misjudges its load.</source>
        <translation>rrp_mode=&quot;passive&quot; sendet abwechselnd über alle gesunden Ringe; wer Ring 1 für untätig hält, verschätzt sich bei seiner Last.</translation>
    </message>
    <message>
        <source>Say that the rings alternate.</source>
        <translation>Schreiben, dass die Ringe sich abwechseln.</translation>
    </message>
    <message>
        <source>Ring traffic is encrypted and authenticated</source>
        <translation>Ringverkehr ist verschlüsselt und authentifiziert</translation>
    </message>
    <message>
        <source>The rings are neither encrypted nor authenticated.</source>
        <translation>Die Ringe sind weder verschlüsselt noch authentifiziert.</translation>
    </message>
    <message>
        <source>Anybody who reaches the ring networks may join the cluster, or have nodes shot.</source>
        <translation>Wer die Ringnetze erreicht, kann dem Cluster beitreten oder Knoten abschießen lassen.</translation>
    </message>
    <message>
        <source>Set crypto_cipher: aes256 and crypto_hash: sha256, and distribute an authkey.</source>
        <translation>crypto_cipher: aes256 und crypto_hash: sha256 setzen und einen authkey verteilen.</translation>
    </message>
    <message>
        <source>A cipher comes with a hash</source>
        <translation>Zu einem Cipher gehört ein Hash</translation>
    </message>
    <message>
        <source>crypto_cipher is %1, but crypto_hash is none.</source>
        <translation>crypto_cipher ist %1, aber crypto_hash ist none.</translation>
    </message>
    <message>
        <source>corosync refuses to encrypt without authenticating and does not start.</source>
        <translation>corosync weigert sich, ohne Authentifizierung zu verschlüsseln, und startet nicht.</translation>
    </message>
    <message>
        <source>Set crypto_hash: sha256.</source>
        <translation>crypto_hash: sha256 setzen.</translation>
    </message>
    <message>
        <source>The key file is on all nodes, equal and private</source>
        <translation>Die Schlüsseldatei liegt auf allen Knoten, gleich und nicht lesbar für andere</translation>
    </message>
    <message>
        <source>The key file on %1 is missing, differs or is readable.</source>
        <translation>Die Schlüsseldatei auf %1 fehlt, weicht ab oder ist lesbar.</translation>
    </message>
    <message>
        <source>A node with another key hears nobody; a readable key is no secret.</source>
        <translation>Ein Knoten mit einem anderen Schlüssel hört niemanden; ein lesbarer Schlüssel ist kein Geheimnis.</translation>
    </message>
    <message>
        <source>Distribute one key file, owner root, mode 0400.</source>
        <translation>Eine Schlüsseldatei verteilen, Eigentümer root, Modus 0400.</translation>
    </message>
    <message>
        <source>cman has a key file</source>
        <translation>cman hat eine Schlüsseldatei</translation>
    </message>
    <message>
        <source>There is no key file: cman encrypts with the cluster&apos;s name &quot;%1&quot; as its key.</source>
        <translation>Es gibt keine Schlüsseldatei: cman verschlüsselt mit dem Clusternamen „%1“ als Schlüssel.</translation>
    </message>
    <message>
        <source>Everybody who knows the name can decrypt and forge the cluster&apos;s traffic.</source>
        <translation>Wer den Namen kennt, kann den Verkehr des Clusters entschlüsseln und fälschen.</translation>
    </message>
    <message>
        <source>Create a key (corosync-keygen), copy it to all nodes as /etc/cluster/corosync.key and name it in &lt;cman keyfile=...&gt;.</source>
        <translation>Einen Schlüssel erzeugen (corosync-keygen), als /etc/cluster/corosync.key auf alle Knoten kopieren und in &lt;cman keyfile=...&gt; angeben.</translation>
    </message>
    <message>
        <source>The token timeout is sensible</source>
        <translation>Der Token-Timeout ist sinnvoll</translation>
    </message>
    <message>
        <source>The token timeout is %1 ms; sensible values are 1000 to 30000.</source>
        <translation>Der Token-Timeout ist %1 ms; sinnvoll sind 1000 bis 30000.</translation>
    </message>
    <message>
        <source>Too short, a busy host is shot for a hiccup; too long, the VMs of a dead host wait. On cman other times are derived from the default of 10000 ms.</source>
        <translation>Zu kurz, und ein belasteter Host wird wegen eines Schluckaufs abgeschossen; zu lang, und die VMs eines toten Hosts warten. Unter cman leiten sich andere Zeiten vom Standard 10000 ms ab.</translation>
    </message>
    <message>
        <source>Leave token out, or waive this with your reason.</source>
        <translation>token weglassen, oder dies mit Begründung hinnehmen.</translation>
    </message>
    <message>
        <source>consensus is at least 1.2 times the token timeout</source>
        <translation>consensus ist mindestens das 1,2-Fache des Token-Timeouts</translation>
    </message>
    <message>
        <source>consensus is %1 ms, but with a token timeout of %2 ms it must be at least %3 ms.</source>
        <translation>consensus ist %1 ms, muss bei einem Token-Timeout von %2 ms aber mindestens %3 ms sein.</translation>
    </message>
    <message>
        <source>A new membership is given up before all nodes can have answered; it flaps.</source>
        <translation>Eine neue Membership wird aufgegeben, bevor alle Knoten geantwortet haben können; sie flattert.</translation>
    </message>
    <message>
        <source>Leave consensus out, or set it to %3 or more.</source>
        <translation>consensus weglassen, oder auf %3 oder mehr setzen.</translation>
    </message>
    <message>
        <source>transport stands in &lt;cman&gt;, not in &lt;totem&gt;</source>
        <translation>transport steht in &lt;cman&gt;, nicht in &lt;totem&gt;</translation>
    </message>
    <message>
        <source>transport=&quot;%1&quot; stands inside &lt;totem&gt;.</source>
        <translation>transport=&quot;%1&quot; steht in &lt;totem&gt;.</translation>
    </message>
    <message>
        <source>cman refuses it there and does not start.</source>
        <translation>cman weist es dort ab und startet nicht.</translation>
    </message>
    <message>
        <source>Write &lt;cman transport=&quot;%1&quot;&gt; instead.</source>
        <translation>Stattdessen &lt;cman transport=&quot;%1&quot;&gt; schreiben.</translation>
    </message>
    <message>
        <source>broadcast is only used with its own transport</source>
        <translation>broadcast wird nur mit seinem eigenen Transport verwendet</translation>
    </message>
    <message>
        <source>broadcast is on together with transport=&quot;%1&quot;.</source>
        <translation>broadcast ist zusammen mit transport=&quot;%1&quot; eingeschaltet.</translation>
    </message>
    <message>
        <source>cman refuses the combination and does not start.</source>
        <translation>cman weist die Kombination ab und startet nicht.</translation>
    </message>
    <message>
        <source>Remove broadcast, or use transport=&quot;udpb&quot;.</source>
        <translation>broadcast entfernen, oder transport=&quot;udpb&quot; verwenden.</translation>
    </message>
    <message>
        <source>Switches of multicast rings have an IGMP querier</source>
        <translation>Switches mit Multicast-Ringen haben einen IGMP-Querier</translation>
    </message>
    <message>
        <source>Ring network %2 uses multicast, but neither %1 nor a switch linked to it is known to have an IGMP querier.</source>
        <translation>Das Ringnetz %2 nutzt Multicast, aber weder von %1 noch von einem damit verbundenen Switch ist ein IGMP-Querier bekannt.</translation>
    </message>
    <message>
        <source>A snooping switch without a querier forgets who listens after about five minutes, and the ring dies.</source>
        <translation>Ein Switch mit Snooping, aber ohne Querier vergisst nach etwa fünf Minuten, wer zuhört, und der Ring stirbt.</translation>
    </message>
    <message>
        <source>Enable the querier (igmp_querier: true) or switch snooping off (igmp_snooping: false), or use transport udpu.</source>
        <translation>Den Querier einschalten (igmp_querier: true), Snooping abschalten (igmp_snooping: false) oder Transport udpu verwenden.</translation>
    </message>
    <message>
        <source>NetworkManager is off on cman</source>
        <translation>NetworkManager ist unter cman aus</translation>
    </message>
    <message>
        <source>NetworkManager is to be kept running.</source>
        <translation>NetworkManager soll weiterlaufen.</translation>
    </message>
    <message>
        <source>The start script of cman refuses while NetworkManager runs or is enabled.</source>
        <translation>Das Startskript von cman verweigert den Start, solange NetworkManager läuft oder aktiviert ist.</translation>
    </message>
    <message>
        <source>Take NetworkManager out of keep_services; the service &quot;network&quot; does its work.</source>
        <translation>NetworkManager aus keep_services nehmen; der Dienst &quot;network&quot; übernimmt seine Arbeit.</translation>
    </message>
    <message>
        <source>Tests do not take a ring down with ifdown</source>
        <translation>Tests nehmen einen Ring nicht mit ifdown herunter</translation>
    </message>
    <message>
        <source>The test plan runs %1 on a ring interface.</source>
        <translation>Der Testplan führt %1 auf einem Ring-Interface aus.</translation>
    </message>
    <message>
        <source>corosync up to 2 then binds to 127.0.0.1 and the membership is destroyed; that is not what a broken cable does.</source>
        <translation>corosync bis Version 2 bindet sich dann an 127.0.0.1, und die Membership wird zerstört; ein gebrochenes Kabel tut das nicht.</translation>
    </message>
    <message>
        <source>Pull the cable, shut the switch port, or drop the packets in the firewall.</source>
        <translation>Das Kabel ziehen, den Switch-Port abschalten oder die Pakete in der Firewall verwerfen.</translation>
    </message>
    <message>
        <source>%1 is no well-formed domain definition.</source>
        <translation>%1 ist keine wohlgeformte Domain-Definition.</translation>
    </message>
    <message>
        <source>%1 has the medium %2 inserted, which keeps it from migrating.</source>
        <translation>In %1 ist das Medium %2 eingelegt; es verhindert die Migration.</translation>
    </message>
    <message>
        <source>%1 uses the bridge %2, but on %3 the network %4 is on %5.</source>
        <translation>%1 nutzt die Bridge %2, aber auf %3 liegt das Netz %4 auf %5.</translation>
    </message>
    <message>
        <source>%2 of %1 differs on %3 from the other hosts.</source>
        <translation>%2 von %1 weicht auf %3 von den anderen Hosts ab.</translation>
    </message>
    <message>
        <source>The memory of %1 needs %3 s over the migration network (%4 MiB/s), but its migrate_to ends after %2 s.</source>
        <translation>Der Speicher von %1 braucht %3 s über das Migrationsnetz (%4 MiB/s), aber migrate_to endet nach %2 s.</translation>
    </message>
    <message>
        <source>libvirt-guests starts VMs at boot.</source>
        <translation>libvirt-guests startet VMs beim Booten.</translation>
    </message>
    <message>
        <source>Nothing keeps %1 on a host where its storage is active.</source>
        <translation>Nichts hält %1 auf einem Host, auf dem der Storage der VM aktiv ist.</translation>
    </message>
    <message>
        <source>The resource of a VM is called vm-&lt;name&gt;. Pacemaker&apos;s configuration is XML, whose ids are unique and know no blanks or slashes.</source>
        <translation>Die Ressource einer VM heißt vm-&lt;name&gt;. Die Pacemaker-Konfiguration ist XML, dessen ids eindeutig sind und weder Leerzeichen noch Schrägstriche kennen.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphen, dot and underscore.</source>
        <translation>Buchstaben, Ziffern, Bindestrich, Punkt und Unterstrich verwenden.</translation>
    </message>
    <message>
        <source>The libvirt definition is sound and bears the VM&apos;s name</source>
        <translation>Die libvirt-Definition ist in Ordnung und trägt den Namen der VM</translation>
    </message>
    <message>
        <source>%1 defines &quot;%2&quot;, not %3.</source>
        <translation>%1 definiert „%2“, nicht %3.</translation>
    </message>
    <message>
        <source>VirtualDomain reads the domain&apos;s name from the file; with another name two resources may control one VM, or none.</source>
        <translation>VirtualDomain liest den Namen der Domain aus der Datei; mit einem anderen Namen steuern womöglich zwei Ressourcen eine VM, oder keine.</translation>
    </message>
    <message>
        <source>Correct the definition; virt-xml-validate shows where it is wrong.</source>
        <translation>Die Definition korrigieren; virt-xml-validate zeigt, wo sie falsch ist.</translation>
    </message>
    <message>
        <source>UUIDs and MAC addresses are unique</source>
        <translation>UUIDs und MAC-Adressen sind eindeutig</translation>
    </message>
    <message>
        <source>%1 and %2 both have %3.</source>
        <translation>%1 und %2 haben beide %3.</translation>
    </message>
    <message>
        <source>Two machines with one MAC address steal each other&apos;s frames; two VMs with one UUID can&apos;t run on one host.</source>
        <translation>Zwei Maschinen mit einer MAC-Adresse nehmen einander Frames weg; zwei VMs mit einer UUID können nicht auf einem Host laufen.</translation>
    </message>
    <message>
        <source>Leave uuid and mac unset: they are derived from cluster and VM. After copying a VM change them.</source>
        <translation>uuid und mac nicht setzen: Sie werden aus Cluster und VM abgeleitet. Nach dem Kopieren einer VM ändern.</translation>
    </message>
    <message>
        <source>Disks of VMs are volumes on the shared storage</source>
        <translation>Disks von VMs sind Volumes auf dem gemeinsamen Storage</translation>
    </message>
    <message>
        <source>%1 has its disk in the local file %2.</source>
        <translation>%1 hat seine Disk in der lokalen Datei %2.</translation>
    </message>
    <message>
        <source>A file on one host is not on the other: the VM neither migrates nor starts there.</source>
        <translation>Eine Datei auf einem Host ist nicht auf dem anderen: Die VM migriert nicht dorthin und startet dort auch nicht.</translation>
    </message>
    <message>
        <source>Use a volume of a shared volume group; eject media when the installation is done.</source>
        <translation>Ein Volume einer gemeinsamen Volume Group verwenden; Medien nach der Installation auswerfen.</translation>
    </message>
    <message>
        <source>Disks of migrating VMs bypass the host&apos;s cache</source>
        <translation>Disks migrierender VMs umgehen den Cache des Hosts</translation>
    </message>
    <message>
        <source>%1 shall migrate live, but its disk %2 uses cache=%3.</source>
        <translation>%1 soll live migrieren, aber die Disk %2 nutzt cache=%3.</translation>
    </message>
    <message>
        <source>What the source host still has in its cache, the target host does not see. libvirt refuses such a migration as unsafe.</source>
        <translation>Was der Quellhost noch im Cache hat, sieht der Zielhost nicht. libvirt lehnt eine solche Migration als unsicher ab.</translation>
    </message>
    <message>
        <source>Use cache none (or directsync) for %2.</source>
        <translation>Für %2 Cache none (oder directsync) verwenden.</translation>
    </message>
    <message>
        <source>Each bridge of a VM exists on each of its hosts</source>
        <translation>Jede Bridge einer VM gibt es auf jedem ihrer Hosts</translation>
    </message>
    <message>
        <source>%1 needs the network %2, which has no bridge on %3.</source>
        <translation>%1 braucht das Netz %2, das auf %3 keine Bridge hat.</translation>
    </message>
    <message>
        <source>The definition names the bridge. A host that has none of that name can&apos;t start the VM or take it over.</source>
        <translation>Die Definition nennt die Bridge. Ein Host ohne eine dieses Namens kann die VM weder starten noch übernehmen.</translation>
    </message>
    <message>
        <source>Add the bridge of %2 to %3, with the same name as on the other hosts.</source>
        <translation>Die Bridge von %2 auf %3 ergänzen, mit demselben Namen wie auf den anderen Hosts.</translation>
    </message>
    <message>
        <source>A VM&apos;s CPU exists on each of its hosts</source>
        <translation>Die CPU einer VM gibt es auf jedem ihrer Hosts</translation>
    </message>
    <message>
        <source>%1 uses %2, but its hosts are not known to have the same CPU.</source>
        <translation>%1 nutzt %2, aber dass die Hosts dieselbe CPU haben, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A guest that has seen a CPU feature crashes where it is missing; libvirt refuses the migration.</source>
        <translation>Ein Gast, der ein CPU-Feature gesehen hat, stürzt ab, wo es fehlt; libvirt lehnt die Migration ab.</translation>
    </message>
    <message>
        <source>Give %1 a CPU model that all hosts have (cpu_model), or note the hosts&apos; models.</source>
        <translation>%1 ein CPU-Modell geben, das alle Hosts haben (cpu_model), oder die Modelle der Hosts eintragen.</translation>
    </message>
    <message>
        <source>The memory suffices when the largest host is gone</source>
        <translation>Der Speicher reicht, wenn der größte Host weg ist</translation>
    </message>
    <message>
        <source>The VMs need %1 GiB, but without %3 only %2 GiB are left.</source>
        <translation>Die VMs brauchen %1 GiB, aber ohne %3 bleiben nur %2 GiB.</translation>
    </message>
    <message>
        <source>Counted are 5 % beside each VM&apos;s memory and 2 GiB for each host. What does not fit stays down until the host is back.</source>
        <translation>Gerechnet werden 5 % zusätzlich zum Speicher jeder VM und 2 GiB je Host. Was nicht passt, bleibt stehen, bis der Host zurück ist.</translation>
    </message>
    <message>
        <source>Add memory, shrink VMs, or mark those that may stay down as not started.</source>
        <translation>Speicher ergänzen, VMs verkleinern, oder die, die stehen bleiben dürfen, als nicht gestartet markieren.</translation>
    </message>
    <message>
        <source>The CPUs suffice when the largest host is gone</source>
        <translation>Die CPUs reichen, wenn der größte Host weg ist</translation>
    </message>
    <message>
        <source>The VMs have %1 virtual CPUs, more than four for each of the %2 that are left when the largest host is gone.</source>
        <translation>Die VMs haben %1 virtuelle CPUs, mehr als vier für jede der %2, die ohne den größten Host bleiben.</translation>
    </message>
    <message>
        <source>Guests then wait for each other so long that time-outs inside them expire.</source>
        <translation>Gäste warten dann so lange aufeinander, dass Timeouts in ihnen ablaufen.</translation>
    </message>
    <message>
        <source>Give VMs fewer virtual CPUs, or add hosts.</source>
        <translation>VMs weniger virtuelle CPUs geben, oder Hosts ergänzen.</translation>
    </message>
    <message>
        <source>Each VM finds a host when one is gone</source>
        <translation>Jede VM findet einen Host, wenn einer weg ist</translation>
    </message>
    <message>
        <source>Without %3 no host has room for %1 (%2 GiB) beside the others.</source>
        <translation>Ohne %3 hat kein Host Platz für %1 (%2 GiB) neben den anderen.</translation>
    </message>
    <message>
        <source>The sum may fit, but a VM runs on one host: scattered free memory does not help a large one.</source>
        <translation>Die Summe mag passen, aber eine VM läuft auf einem Host: Verstreuter freier Speicher hilft einer großen nicht.</translation>
    </message>
    <message>
        <source>Add memory to single hosts, or shrink %1.</source>
        <translation>Einzelnen Hosts Speicher geben, oder %1 verkleinern.</translation>
    </message>
    <message>
        <source>VMs get the time to stop and to migrate</source>
        <translation>VMs bekommen Zeit zum Stoppen und Migrieren</translation>
    </message>
    <message>
        <source>%1 must stop within %2 s; give it at least %3 s.</source>
        <translation>%1 muss binnen %2 s stoppen; mindestens %3 s geben.</translation>
    </message>
    <message>
        <source>A stop that runs out of time fails, and the host is fenced with all its VMs. A migration that runs out of time is aborted, and the VM is restarted.</source>
        <translation>Ein Stopp, dessen Zeit abläuft, scheitert, und der Host wird mit allen seinen VMs gefenct. Eine Migration, deren Zeit abläuft, wird abgebrochen und die VM neu gestartet.</translation>
    </message>
    <message>
        <source>Set stop to 180 s and migrate_to to the memory divided by the rate, with a reserve for pages that change meanwhile.</source>
        <translation>stop auf 180 s setzen und migrate_to auf Speicher geteilt durch Rate, mit Reserve für Seiten, die sich derweil ändern.</translation>
    </message>
    <message>
        <source>Hosts trust each other for migrations</source>
        <translation>Hosts vertrauen einander bei Migrationen</translation>
    </message>
    <message>
        <source>%1 migrates over plain TCP, without login and in clear.</source>
        <translation>%1 migriert über einfaches TCP, ohne Anmeldung und im Klartext.</translation>
    </message>
    <message>
        <source>libvirt on the source logs in to the target; without a key (or certificates) both ways every migration fails. Keys and certificates can only be seen on the hosts.</source>
        <translation>libvirt auf der Quelle meldet sich am Ziel an; ohne Schlüssel (oder Zertifikate) in beide Richtungen scheitert jede Migration. Schlüssel und Zertifikate sind nur auf den Hosts zu sehen.</translation>
    </message>
    <message>
        <source>Use migration_transport=ssh with a key for root both ways, or tls.</source>
        <translation>migration_transport=ssh mit einem Schlüssel für root in beide Richtungen verwenden, oder tls.</translation>
    </message>
    <message>
        <source>The definition is on each host, the same everywhere</source>
        <translation>Die Definition liegt auf jedem Host, überall gleich</translation>
    </message>
    <message>
        <source>%1 needs %2, which %3 does not have.</source>
        <translation>%1 braucht %2; auf %3 fehlt es.</translation>
    </message>
    <message>
        <source>VirtualDomain creates the VM from this file on whichever host it starts.</source>
        <translation>VirtualDomain erzeugt die VM aus dieser Datei, auf welchem Host sie auch startet.</translation>
    </message>
    <message>
        <source>Copy %2 to all hosts.</source>
        <translation>%2 auf alle Hosts kopieren.</translation>
    </message>
    <message>
        <source>Only Pacemaker starts VMs</source>
        <translation>Nur Pacemaker startet VMs</translation>
    </message>
    <message>
        <source>The definition of %1 is in libvirt&apos;s own folder (%2).</source>
        <translation>Die Definition von %1 liegt im eigenen Ordner von libvirt (%2).</translation>
    </message>
    <message>
        <source>A VM that libvirt starts at boot may already run on another host: two guests on one disk destroy it.</source>
        <translation>Eine VM, die libvirt beim Booten startet, läuft womöglich schon auf einem anderen Host: Zwei Gäste auf einer Disk zerstören sie.</translation>
    </message>
    <message>
        <source>Keep definitions outside /etc/libvirt/qemu, without autostart, and switch libvirt-guests off.</source>
        <translation>Definitionen außerhalb von /etc/libvirt/qemu ablegen, ohne autostart, und libvirt-guests abschalten.</translation>
    </message>
    <message>
        <source>VMs start after and with their storage</source>
        <translation>VMs starten nach ihrem Storage und wo er ist</translation>
    </message>
    <message>
        <source>Nothing makes %1 wait for its storage.</source>
        <translation>Nichts lässt %1 auf den Storage warten.</translation>
    </message>
    <message>
        <source>Without order and colocation the VM starts before its volume is active, or on a host where it is not.</source>
        <translation>Ohne Order und Colocation startet die VM, bevor ihr Volume aktiv ist, oder auf einem Host, wo es nicht aktiv ist.</translation>
    </message>
    <message>
        <source>Add an order and a colocation of %1 with the storage clone.</source>
        <translation>Eine Order und eine Colocation von %1 mit dem Storage-Klon ergänzen.</translation>
    </message>
    <message>
        <source>The target&apos;s libvirt knows the definition&apos;s options</source>
        <translation>Das libvirt des Ziels kennt die Optionen der Definition</translation>
    </message>
    <message>
        <source>The definition of %1 uses %2, which %3 does not know.</source>
        <translation>Die Definition von %1 nutzt %2; das kennt %3 nicht.</translation>
    </message>
    <message>
        <source>libvirt refuses the definition or drops the option without a word.</source>
        <translation>libvirt lehnt die Definition ab oder lässt die Option wortlos fallen.</translation>
    </message>
    <message>
        <source>Remove %2 for this platform.</source>
        <translation>%2 für diese Plattform entfernen.</translation>
    </message>
    <message>
        <source>VMs are monitored</source>
        <translation>VMs werden überwacht</translation>
    </message>
    <message>
        <source>A VM that crashes stays down, and nobody is told.</source>
        <translation>Eine abgestürzte VM bleibt stehen, und niemand erfährt es.</translation>
    </message>
    <message>
        <source>Add to %1: op monitor interval=30s timeout=60s</source>
        <translation>Bei %1 ergänzen: op monitor interval=30s timeout=60s</translation>
    </message>
    <message>
        <source>Many VMs do not start at once</source>
        <translation>Viele VMs starten nicht zugleich</translation>
    </message>
    <message>
        <source>%1 VMs may all start or migrate at once.</source>
        <translation>%1 VMs dürfen alle zugleich starten oder migrieren.</translation>
    </message>
    <message>
        <source>After a power cut they all read from the array together; starts run into their time-outs.</source>
        <translation>Nach einem Stromausfall lesen alle gemeinsam vom Array; Starts laufen in ihre Timeouts.</translation>
    </message>
    <message>
        <source>Set the properties batch-limit and migration-limit.</source>
        <translation>Die Properties batch-limit und migration-limit setzen.</translation>
    </message>
    <message>
        <source>Each VM may run on two hosts</source>
        <translation>Jede VM darf auf zwei Hosts laufen</translation>
    </message>
    <message>
        <source>%1 may run on %2 only.</source>
        <translation>%1 darf nur auf %2 laufen.</translation>
    </message>
    <message>
        <source>When that host is gone, the VM is gone: it is not highly available.</source>
        <translation>Ist dieser Host weg, ist die VM weg: Sie ist nicht hochverfügbar.</translation>
    </message>
    <message>
        <source>Let it run on a second host; prefer: is enough to choose a favourite.</source>
        <translation>Auf einem zweiten Host laufen lassen; prefer: genügt, um einen Favoriten zu wählen.</translation>
    </message>
    <message>
        <source>The target&apos;s Pacemaker accepts the configuration</source>
        <translation>Das Pacemaker des Ziels akzeptiert die Konfiguration</translation>
    </message>
    <message>
        <source>The configuration is written for %1; %2 knows %3 at most.</source>
        <translation>Die Konfiguration ist für %1 geschrieben; %2 kennt höchstens %3.</translation>
    </message>
    <message>
        <source>Pacemaker refuses a configuration of a newer schema. That one of the right schema is good only crm_verify can tell.</source>
        <translation>Pacemaker lehnt eine Konfiguration mit neuerem Schema ab. Ob eine mit dem richtigen Schema gut ist, kann nur crm_verify sagen.</translation>
    </message>
    <message>
        <source>Write it for %3.</source>
        <translation>Für %3 schreiben.</translation>
    </message>
    <message>
        <source>A crm shell file has one property line</source>
        <translation>Eine crm-Shell-Datei hat eine property-Zeile</translation>
    </message>
    <message>
        <source>%1 has %2 property lines.</source>
        <translation>%1 hat %2 property-Zeilen.</translation>
    </message>
    <message>
        <source>crm configure load refuses the second one as a duplicate resource (cib-bootstrap-options).</source>
        <translation>crm configure load weist die zweite als doppelte Ressource ab (cib-bootstrap-options).</translation>
    </message>
    <message>
        <source>Write all properties in one line.</source>
        <translation>Alle Properties in eine Zeile schreiben.</translation>
    </message>
    <message>
        <source>%1 is fenced only by what dies with its own power: %2.</source>
        <translation>%1 wird nur durch das gefenct, was mit dem eigenen Strom stirbt: %2.</translation>
    </message>
    <message>
        <source>corosync is started at boot, besides cman.</source>
        <translation>corosync wird beim Booten gestartet, neben cman.</translation>
    </message>
    <message>
        <source>%2 is started at boot, and Pacemaker starts it too.</source>
        <translation>%2 wird beim Booten gestartet, und Pacemaker startet es auch.</translation>
    </message>
    <message>
        <source>multipath does not understand no_path_retry %1.</source>
        <translation>multipath versteht no_path_retry %1 nicht.</translation>
    </message>
    <message>
        <source>In ring network %1, no path through the switches leads from %2 to %3.</source>
        <translation>Im Ringnetz %1 führt kein Weg durch die Switches von %2 zu %3.</translation>
    </message>
    <message>
        <source>consensus is %1 ms; for two nodes cman itself chooses 200 to 2000 ms.</source>
        <translation>consensus ist %1 ms; bei zwei Knoten wählt cman selbst 200 bis 2000 ms.</translation>
    </message>
    <message>
        <source>%1 and %2 both control the VM of %3.</source>
        <translation>%1 und %2 steuern beide die VM von %3.</translation>
    </message>
    <message>
        <source>Each VM has one resource, named so that XML accepts it</source>
        <translation>Jede VM hat eine Ressource mit einem Namen, den XML akzeptiert</translation>
    </message>
    <message>
        <source>The name %1 is no XML id.</source>
        <translation>Der Name %1 ist keine XML-id.</translation>
    </message>
    <message>
        <source>%1 (mode %2)</source>
        <translation>%1 (Modus %2)</translation>
    </message>
    <message>
        <source>%1 carries %2, as %3 sees it, and %4 is to be made of it.</source>
        <translation>%1 trägt %2, wie %3 es sieht, und soll zu %4 werden.</translation>
    </message>
    <message>
        <source>%1 has no disk with the WWID %2 of %3.</source>
        <translation>%1 hat keine Platte mit der WWID %2 von %3.</translation>
    </message>
    <message>
        <source>%1 sees %2 with %3; the design says %4.</source>
        <translation>%1 sieht %2 mit %3; der Entwurf sagt %4.</translation>
    </message>
    <message>
        <source>%1 reaches %2 over a single path as it runs.</source>
        <translation>%1 erreicht %2 im laufenden Betrieb nur über einen Pfad.</translation>
    </message>
    <message>
        <source>%1 can use only %3 of its %4 paths to %2.</source>
        <translation>%1 kann nur %3 seiner %4 Pfade zu %2 nutzen.</translation>
    </message>
    <message>
        <source>%1 has no port %2 for %3, neither by its MAC address nor by its name.</source>
        <translation>%1 hat keinen Port %2 für %3, weder nach der MAC-Adresse noch nach dem Namen.</translation>
    </message>
    <message>
        <source>The port %2 of %1, in %3, has no link as it runs: look at its cable and switch.</source>
        <translation>Der Port %2 von %1, in %3, hat im Betrieb keine Verbindung: Kabel und Switch ansehen.</translation>
    </message>
    <message>
        <source>The port %2 of %1, for %3, has the MAC address %4 instead of %5.</source>
        <translation>Der Port %2 von %1, für %3, hat die MAC-Adresse %4 statt %5.</translation>
    </message>
    <message>
        <source>All members of %1 hear the same switch by LLDP: %2.</source>
        <translation>Alle Mitglieder von %1 hören über LLDP denselben Switch: %2.</translation>
    </message>
    <message>
        <source>%2 has no SSH key that lets root in on %3, and VMs are to migrate there.</source>
        <translation>%2 hat keinen SSH-Schlüssel, der root auf %3 einlässt, und VMs sollen dorthin migrieren.</translation>
    </message>
    <message>
        <source>libvirt on %2 starts %1 at boot by itself.</source>
        <translation>libvirt auf %2 startet %1 beim Booten von selbst.</translation>
    </message>
    <message>
        <source>Pacemaker %2 on %1 is older than the %3 for which the configuration is made.</source>
        <translation>Pacemaker %2 auf %1 ist älter als %3, wofür die Konfiguration gemacht ist.</translation>
    </message>
    <message>
        <source>The root file system of %1 is on the disk %2, not on %3.</source>
        <translation>Das Wurzeldateisystem von %1 liegt auf der Platte %2, nicht auf %3.</translation>
    </message>
    <message>
        <source>Nothing of your file is lost, but no rule has looked at this part. It is written back unchanged where its place is still there.</source>
        <translation>Nichts aus Ihrer Datei geht verloren, aber keine Regel hat diesen Teil angesehen. Er wird unverändert zurückgeschrieben, wo es seine Stelle noch gibt.</translation>
    </message>
    <message>
        <source>The system disk of %1 (%2) is a placeholder: LVM would reject the real one, and the host would not boot.</source>
        <translation>Die Systemdisk von %1 (%2) ist ein Platzhalter: LVM würde die wirkliche ablehnen, und der Host würde nicht booten.</translation>
    </message>
    <message>
        <source>The WWID of %1 (%2) is a placeholder, no disk has it.</source>
        <translation>Die WWID von %1 (%2) ist ein Platzhalter, den keine Platte hat.</translation>
    </message>
</context>
<context>
    <name>stacking</name>
    <message>
        <source>“%1” is neither a network port nor a bond of a host.</source>
        <translation>„%1“ ist weder Netzwerk-Port noch Bond eines Hosts.</translation>
    </message>
    <message>
        <source>%1 is a member of %2: put it upon the bond instead.</source>
        <translation>%1 gehört zu %2: stattdessen auf den Bond setzen.</translation>
    </message>
    <message>
        <source>%1 is a member of %2 already.</source>
        <translation>%1 gehört schon zu %2.</translation>
    </message>
    <message>
        <source>A bond joins network ports of one host.</source>
        <translation>Ein Bond verbindet Netzwerk-Ports eines Hosts.</translation>
    </message>
    <message>
        <source>%1 is a member of %2; take it out there first.</source>
        <translation>%1 gehört zu %2; zuerst dort herausnehmen.</translation>
    </message>
    <message>
        <source>%1 carries %2, which a member of a bond cannot; move that first.</source>
        <translation>%1 trägt %2, was ein Mitglied eines Bonds nicht kann; das zuerst verlegen.</translation>
    </message>
    <message>
        <source>%1 has VLAN %2 already: %3.</source>
        <translation>%1 hat VLAN %2 schon: %3.</translation>
    </message>
    <message>
        <source>VLAN %1 of %2 belongs to the bridge %3.</source>
        <translation>VLAN %1 von %2 gehört zur Bridge %3.</translation>
    </message>
    <message>
        <source>The bridge %1 is there already.</source>
        <translation>Die Bridge %1 gibt es dort schon.</translation>
    </message>
    <message>
        <source>There is no network “%1”.</source>
        <translation>Es gibt kein Netz „%1“.</translation>
    </message>
    <message>
        <source>%1 has an address in %2 already: %3.</source>
        <translation>%1 hat in %2 schon eine Adresse: %3.</translation>
    </message>
</context>
<context>
    <name>state_mark</name>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>kept</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>gefenct</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>restarted</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>down</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>A fencing device switches a host off: add a host first.</source>
        <translation>Ein Fencing-Gerät schaltet einen Host ab: zuerst einen Host hinzufügen.</translation>
    </message>
    <message>
        <source>Every host has a fencing device already: put it on the host that is to get a second one.</source>
        <translation>Jeder Host hat schon ein Fencing-Gerät: auf den Host setzen, der ein zweites bekommen soll.</translation>
    </message>
    <message>
        <source>A VM runs on a host: add a host first.</source>
        <translation>Eine VM läuft auf einem Host: zuerst einen Host hinzufügen.</translation>
    </message>
    <message>
        <source>Host, 4 NICs + 2 HBAs</source>
        <translation>Host, 4 NICs + 2 HBAs</translation>
    </message>
    <message>
        <source>A server on a Fibre Channel SAN: two cards of two network ports, two HBAs</source>
        <translation>Ein Server an einem Fibre-Channel-SAN: zwei Karten mit je zwei Netzwerk-Ports, zwei HBAs</translation>
    </message>
    <message>
        <source>Host, 4 NICs</source>
        <translation>Host, 4 NICs</translation>
    </message>
    <message>
        <source>A server without a SAN: two cards of two network ports</source>
        <translation>Ein Server ohne SAN: zwei Karten mit je zwei Netzwerk-Ports</translation>
    </message>
    <message>
        <source>Host, 6 NICs (iSCSI)</source>
        <translation>Host, 6 NICs (iSCSI)</translation>
    </message>
    <message>
        <source>A server with network ports of its own for iSCSI: three cards of two</source>
        <translation>Ein Server mit eigenen Netzwerk-Ports für iSCSI: drei Karten mit je zwei</translation>
    </message>
    <message>
        <source>Host, 2 NICs</source>
        <translation>Host, 2 NICs</translation>
    </message>
    <message>
        <source>A small server: two cards of one network port</source>
        <translation>Ein kleiner Server: zwei Karten mit je einem Netzwerk-Port</translation>
    </message>
    <message>
        <source>LAN switch</source>
        <translation>LAN-Switch</translation>
    </message>
    <message>
        <source>An Ethernet switch with 24 ports</source>
        <translation>Ein Ethernet-Switch mit 24 Ports</translation>
    </message>
    <message>
        <source>SAN switch</source>
        <translation>SAN-Switch</translation>
    </message>
    <message>
        <source>A Fibre Channel switch with 16 ports</source>
        <translation>Ein Fibre-Channel-Switch mit 16 Ports</translation>
    </message>
    <message>
        <source>Storage, FC</source>
        <translation>Speicher, FC</translation>
    </message>
    <message>
        <source>An array with two Fibre Channel controllers and a LUN</source>
        <translation>Ein Speichersystem mit zwei Fibre-Channel-Controllern und einer LUN</translation>
    </message>
    <message>
        <source>Storage, iSCSI</source>
        <translation>Speicher, iSCSI</translation>
    </message>
    <message>
        <source>An array with two iSCSI controllers and a LUN</source>
        <translation>Ein Speichersystem mit zwei iSCSI-Controllern und einer LUN</translation>
    </message>
    <message>
        <source>PDU</source>
        <translation>PDU</translation>
    </message>
    <message>
        <source>A power distribution unit with 8 outlets</source>
        <translation>Eine Stromverteilerleiste mit 8 Ausgängen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>A network with the next free subnet; put on a port or a bond, it gets an address there</source>
        <translation>Ein Netz mit dem nächsten freien Subnetz; auf einen Port oder Bond gesetzt bekommt es dort eine Adresse</translation>
    </message>
    <message>
        <source>Fence device</source>
        <translation>Fencing-Gerät</translation>
    </message>
    <message>
        <source>The management board that switches a host off: put it on that host</source>
        <translation>Die Verwaltungskarte, die einen Host abschaltet: auf diesen Host setzen</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>A VM; put on a host, it prefers to run there</source>
        <translation>Eine VM; auf einen Host gesetzt läuft sie am liebsten dort</translation>
    </message>
    <message>
        <source>A volume group lies on LUNs, and none is free: add a LUN to an array first.</source>
        <translation>Eine Volume Group liegt auf LUNs, und keine ist frei: fügen Sie zuerst einem Array eine LUN hinzu.</translation>
    </message>
    <message>
        <source>Volume group</source>
        <translation>Volume Group</translation>
    </message>
    <message>
        <source>A shared LVM volume group on the LUNs that are still free; put on an array, on that array&apos;s LUNs</source>
        <translation>Eine gemeinsame LVM-Volume-Group auf den LUNs, die noch frei sind; auf einem Array auf dessen LUNs</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>a size is a number with a unit, such as 64 GiB or 500 GB</source>
        <translation>eine Größe ist eine Zahl mit Einheit, etwa 64 GiB oder 500 GB</translation>
    </message>
    <message>
        <source>a speed is a number with a unit, such as 10 Gbit/s or 100 Mbit/s</source>
        <translation>eine Geschwindigkeit ist eine Zahl mit Einheit, etwa 10 Gbit/s oder 100 Mbit/s</translation>
    </message>
    <message>
        <source>a time is a number with a unit, such as 3000 ms or 10 s</source>
        <translation>eine Zeit ist eine Zahl mit Einheit, etwa 3000 ms oder 10 s</translation>
    </message>
    <message>
        <source>this time is counted in whole seconds</source>
        <translation>diese Zeit zählt in ganzen Sekunden</translation>
    </message>
</context>
<context>
    <name>whatif</name>
    <message>
        <source>%1 has no power: %2.</source>
        <translation>%1 hat keinen Strom: %2.</translation>
    </message>
    <message>
        <source>%1 has no power.</source>
        <translation>%1 hat keinen Strom.</translation>
    </message>
    <message>
        <source>%1 has lost a power input and runs on the other: %2.</source>
        <translation>%1 hat eine Stromzufuhr verloren und läuft mit der anderen: %2.</translation>
    </message>
    <message>
        <source>%1 has lost a power input and runs on the other.</source>
        <translation>%1 hat eine Stromzufuhr verloren und läuft mit der anderen.</translation>
    </message>
    <message>
        <source>%1 runs on %2 over %3; lost: %4.</source>
        <translation>%1 läuft auf %2 über %3; ausgefallen: %4.</translation>
    </message>
    <message>
        <source>%1 runs on %2 over %3.</source>
        <translation>%1 läuft auf %2 über %3.</translation>
    </message>
    <message>
        <source>%1 has no link left: %2.</source>
        <translation>%1 hat keinen Link mehr: %2.</translation>
    </message>
    <message>
        <source>%1 has no link left.</source>
        <translation>%1 hat keinen Link mehr.</translation>
    </message>
    <message>
        <source>%1 has no link: %2.</source>
        <translation>%1 hat keinen Link: %2.</translation>
    </message>
    <message>
        <source>%1 has no link.</source>
        <translation>%1 hat keinen Link.</translation>
    </message>
    <message>
        <source>Network %1 is cut; VMs run on without it: %2.</source>
        <translation>Netz %1 ist unterbrochen; VMs laufen ohne weiter: %2.</translation>
    </message>
    <message>
        <source>Network %1 is cut; VMs run on without it.</source>
        <translation>Netz %1 ist unterbrochen; VMs laufen ohne weiter.</translation>
    </message>
    <message>
        <source>Network %1 is split although every host has a link, since no working trunk joins its switches: %2.</source>
        <translation>Netz %1 ist geteilt, obwohl jeder Host einen Link hat, denn kein arbeitender Trunk verbindet seine Switches: %2.</translation>
    </message>
    <message>
        <source>Network %1 is split although every host has a link.</source>
        <translation>Netz %1 ist geteilt, obwohl jeder Host einen Link hat.</translation>
    </message>
    <message>
        <source>Ring %1 no longer joins all hosts: %2.</source>
        <translation>Ring %1 verbindet nicht mehr alle Hosts: %2.</translation>
    </message>
    <message>
        <source>Ring %1 no longer joins all hosts.</source>
        <translation>Ring %1 verbindet nicht mehr alle Hosts.</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1 ist ausgefallen.</translation>
    </message>
    <message>
        <source>%1 runs but has lost the cluster on every ring: %2.</source>
        <translation>%1 läuft, hat aber den Cluster auf allen Ringen verloren: %2.</translation>
    </message>
    <message>
        <source>%1 runs but has lost the cluster.</source>
        <translation>%1 läuft, hat aber den Cluster verloren.</translation>
    </message>
    <message>
        <source>The cluster is split; %1 wins the race to fence %2.</source>
        <translation>Der Cluster ist geteilt; %1 gewinnt das Rennen und fenct %2.</translation>
    </message>
    <message>
        <source>The cluster is split; %1 goes on.</source>
        <translation>Der Cluster ist geteilt; %1 läuft weiter.</translation>
    </message>
    <message>
        <source>The %1 has no quorum (%2 votes); gone: %3.</source>
        <translation>Kein Quorum für %1 (%2 Stimmen); weg: %3.</translation>
    </message>
    <message>
        <source>The %1 has no quorum (%2 votes).</source>
        <translation>Kein Quorum für %1 (%2 Stimmen).</translation>
    </message>
    <message>
        <source>No host reaches the quorum server %1 any more: %2.</source>
        <translation>Kein Host erreicht mehr den Quorum-Server %1: %2.</translation>
    </message>
    <message>
        <source>No host reaches the quorum server %1 any more.</source>
        <translation>Kein Host erreicht mehr den Quorum-Server %1.</translation>
    </message>
    <message>
        <source>%2 fences %1 through %3.</source>
        <translation>%2 fenct %1 über %3.</translation>
    </message>
    <message>
        <source>%2 fences %1.</source>
        <translation>%2 fenct %1.</translation>
    </message>
    <message>
        <source>%1 is lost and nobody can fence it, so the cluster waits: %2.</source>
        <translation>%1 ist verloren, und niemand kann es fencen, also wartet der Cluster: %2.</translation>
    </message>
    <message>
        <source>%1 is lost and has no fencing device, so the cluster waits.</source>
        <translation>%1 ist verloren und hat kein Fencing-Gerät, also wartet der Cluster.</translation>
    </message>
    <message>
        <source>Fencing device %1 is out of reach or dead: %2.</source>
        <translation>Fencing-Gerät %1 ist unerreichbar oder tot: %2.</translation>
    </message>
    <message>
        <source>Fencing device %1 is out of reach or dead.</source>
        <translation>Fencing-Gerät %1 ist unerreichbar oder tot.</translation>
    </message>
    <message>
        <source>%1 has %3 paths left to %2; lost: %4.</source>
        <translation>%1 hat noch %3 Pfade zu %2; verloren: %4.</translation>
    </message>
    <message>
        <source>%1 has %3 paths left to %2.</source>
        <translation>%1 hat noch %3 Pfade zu %2.</translation>
    </message>
    <message>
        <source>%1 has no path left to %2; lost: %4.</source>
        <translation>%1 hat keinen Pfad mehr zu %2; verloren: %4.</translation>
    </message>
    <message>
        <source>%1 has no path left to %2.</source>
        <translation>%1 hat keinen Pfad mehr zu %2.</translation>
    </message>
    <message>
        <source>No host reaches storage %1: %2.</source>
        <translation>Kein Host erreicht Storage %1: %2.</translation>
    </message>
    <message>
        <source>No host reaches storage %1: it has failed.</source>
        <translation>Kein Host erreicht Storage %1: ausgefallen.</translation>
    </message>
    <message>
        <source>%1 has lost volume group %2 and cannot stop it cleanly.</source>
        <translation>%1 hat die Volume Group %2 verloren und kann sie nicht sauber stoppen.</translation>
    </message>
    <message>
        <source>%1 has lost its volume group.</source>
        <translation>%1 hat seine Volume Group verloren.</translation>
    </message>
    <message>
        <source>VM %1 restarts on %2, since it ran on %3.</source>
        <translation>VM %1 startet auf %2 neu, da sie auf %3 lief.</translation>
    </message>
    <message>
        <source>VM %1 restarts on %2.</source>
        <translation>VM %1 startet auf %2 neu.</translation>
    </message>
    <message>
        <source>VM %1 stays down: no host that may run it has the memory; it ran on %2.</source>
        <translation>VM %1 bleibt stehen: Kein Host, auf dem sie laufen darf, hat genug Speicher; sie lief auf %2.</translation>
    </message>
    <message>
        <source>VM %1 stays down: no host may run it.</source>
        <translation>VM %1 bleibt stehen: Kein Host kann sie betreiben.</translation>
    </message>
    <message>
        <source>VM %1 stays down: no host has volume group %2.</source>
        <translation>VM %1 bleibt stehen: Kein Host hat die Volume Group %2.</translation>
    </message>
    <message>
        <source>VM %1 stays down: no host has its storage.</source>
        <translation>VM %1 bleibt stehen: Kein Host hat ihren Storage.</translation>
    </message>
    <message>
        <source>VM %1 is down on %2: without quorum nothing restarts.</source>
        <translation>VM %1 steht auf %2: Ohne Quorum startet nichts neu.</translation>
    </message>
    <message>
        <source>VM %1 is down: without quorum nothing restarts.</source>
        <translation>VM %1 steht: Ohne Quorum startet nichts neu.</translation>
    </message>
    <message>
        <source>VM %1 is frozen: whether it still runs on %2 is unknown.</source>
        <translation>VM %1 ist eingefroren: Ob sie auf %2 noch läuft, ist unbekannt.</translation>
    </message>
    <message>
        <source>VM %1 is frozen.</source>
        <translation>VM %1 ist eingefroren.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Trunk %1 no longer joins %2 and %3; hosts meet only while their links are on the same switch; lost: %4.</source>
        <translation>Trunk %1 verbindet %2 und %3 nicht mehr; Hosts erreichen einander nur, solange ihre Links am selben Switch liegen; ausgefallen: %4.</translation>
    </message>
    <message>
        <source>Trunk %1 no longer joins %2 and %3; hosts meet only while their links are on the same switch.</source>
        <translation>Trunk %1 verbindet %2 und %3 nicht mehr; Hosts erreichen einander nur, solange ihre Links am selben Switch liegen.</translation>
    </message>
</context>
<context>
    <name>wizards</name>
    <message>
        <source>cman and Pacemaker %1; proven by: %2</source>
        <translation>cman und Pacemaker %1; geprüft mit: %2</translation>
    </message>
    <message>
        <source>corosync 3 and Pacemaker %1; proven by: %2</source>
        <translation>corosync 3 und Pacemaker %1; geprüft mit: %2</translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>a second document begins here (“---”); a design is one document</source>
        <translation>hier beginnt ein zweites Dokument („---“); ein Entwurf ist ein Dokument</translation>
    </message>
    <message>
        <source>anchors (“&amp;name”) and aliases (“*name”) are not allowed; write the value out, or put it in quotes if it begins with &amp; or *</source>
        <translation>Anker („&amp;name“) und Aliase („*name“) sind nicht erlaubt; den Wert ausschreiben, oder in Anführungszeichen setzen, wenn er mit &amp; oder * beginnt</translation>
    </message>
    <message>
        <source>tags (“!name”) are not allowed; leave it out, or put the value in quotes</source>
        <translation>Tags („!name“) sind nicht erlaubt; weglassen, oder den Wert in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>the file has more than %1 values; this is no design</source>
        <translation>die Datei hat mehr als %1 Werte; das ist kein Entwurf</translation>
    </message>
    <message>
        <source>a list or map cannot be a key; write “key: value”</source>
        <translation>eine Liste oder Map kann kein Schlüssel sein; „Schlüssel: Wert“ schreiben</translation>
    </message>
    <message>
        <source>lists and maps are nested more than %1 deep; no design needs that</source>
        <translation>Listen und Maps sind tiefer als %1 Ebenen geschachtelt; kein Entwurf braucht das</translation>
    </message>
    <message>
        <source>the key “%1” is already in line %2; remove one of them</source>
        <translation>der Schlüssel „%1“ steht schon in Zeile %2; einen davon entfernen</translation>
    </message>
    <message>
        <source>the file has %1 bytes; a design has at most %2</source>
        <translation>die Datei hat %1 Byte; ein Entwurf hat höchstens %2</translation>
    </message>
    <message>
        <source>this is not UTF-8; save the file as UTF-8</source>
        <translation>das ist kein UTF-8; die Datei als UTF-8 speichern</translation>
    </message>
    <message>
        <source>here is a control character (0x%1), which no text file needs; remove it</source>
        <translation>hier steht ein Steuerzeichen (0x%1), das keine Textdatei braucht; entfernen</translation>
    </message>
    <message>
        <source>the file has more than %1 opening brackets; no design needs that</source>
        <translation>die Datei hat mehr als %1 öffnende Klammern; kein Entwurf braucht das</translation>
    </message>
    <message>
        <source>this is not YAML: %1. Look at the indentation, the brackets and the quotes of this line and the one before</source>
        <translation>das ist kein YAML: %1. Einrückung, Klammern und Anführungszeichen dieser und der vorigen Zeile prüfen</translation>
    </message>
</context>
</TS>
