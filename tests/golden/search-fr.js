window.editionSearch([{"href":"../index.html","title":"Couverture","text":"Édition d’essai, en trois langues, d’un
   article inventé sur des mouettes.
   Une ville peint sur un mur le nombre de ses mouettes ; l’article demande qui les a comptées."},
{"href":"article.html#introduction","title":"Introduction","text":"","excerpt":"Trois guetteurs comptent les mouettes
   depuis un ancien poste de signaux.
   Leur total de 1987, 4 312 oiseaux, orne un mur de la criée."},
{"href":"article.html#compter","title":"Compter ce qui vole","text":"","excerpt":"Éviter de compter deux fois demande
   un art que les carnets taisent ; un ancien guetteur, ici nommé Corentin, l’explique."},
{"href":"article.html#conclusion","title":"Conclusion","text":"","excerpt":"L’autrice ne se moque pas : le total peint
   a réuni des habitants brouillés, et sert de leçon de calcul.
   Y croire, c’est vouloir un compte à partager."},
{"href":"article.html#abs-fr","title":"Résumé en français","text":"Le résumé annonce le trajet d’un chiffre, du poste
   de guet aux murs de la ville, et la thèse : on y croit parce qu’on aime compter ensemble."},
{"href":"article.html#abs-en","title":"Résumé en anglais","text":"La version anglaise suit la française de près ; «
   vérifier » y devient un verbe plus sévère, et le plaisir y reste le dernier mot."},
{"href":"article.html#abs-es","title":"Résumé en espagnol","text":"La version espagnole remplace l’observatoire par un
   belvédère et le plaisir par le goût ; le reste du propos est le même."},
{"href":"article.html#p1","title":"¶ 1","text":"Trois guetteurs comptent les mouettes depuis un ancien poste de
   signaux.
   Leur total de 1987, 4 312 oiseaux, orne un mur de la criée.","also":"Port-Sabline"},
{"href":"article.html#p2","title":"¶ 2","text":"La ville exploite ce total : hôtels et dépliants vendent des mouettes
   à la fenêtre.
   L’autrice demande comment un relevé devient publicité (Lannoy 2016a), et pourquoi nul ne l’a
   recommencé.","also":"Syndicat d’initiative, tourist board, oficina de turismo, syndicat d’initiative"},
{"href":"article.html#p3","title":"¶ 3","text":"Les sources sont trente-deux ans de carnets et douze entretiens.
   L’étude se réclame de van den Berghe (1994) et d’un livre plus vieux (de La Tour 1961, 12‑15)."},
{"href":"article.html#p4","title":"¶ 4","text":"Éviter de compter deux fois demande un art que les carnets taisent ;
   un ancien guetteur, ici nommé Corentin, l’explique.","also":"Corentin"},
{"href":"article.html#p4-q1","title":"¶ 4 q1","text":"Corentin cache une part du ciel avec son pouce, puis multiplie
   par deux le soir, pour la moitié qu’il n’a pas vue : affaire de probité, dit-il.","also":"redoublement, doublement,
   doubling, duplicación, on double, Corentin"},
{"href":"article.html#p5","title":"¶ 5","text":"Multiplier par deux suit une règle ancienne (Société des dénombreurs
   de l’Ouest 1958).
   Le mur, lui, mêle deux opérations distinctes dans les carnets."},
{"href":"article.html#p5-l1","title":"¶ 5 l1","text":"Premier geste : le passage, où tout oiseau aperçu au-dessus du
   môle dans la matinée compte une seule fois.","also":"passage, paso, passages"},
{"href":"article.html#p5-l2","title":"¶ 5 l2","text":"Second geste : la présence, évaluée à vue en fin de journée sur
   les rochers et les maisons du bas de la ville."},
{"href":"article.html#p6","title":"¶ 6","text":"La somme des passages de 1987 vaut la moitié du total affiché (c01) :
   on a doublé une fois, sans le dire.
   Le dépliant annonce une hausse (c02) ; les carnets disent le contraire (Lannoy 2016b).","also":"redoublement,
   doublement, doubling, duplicación, on double, passage, paso, passages, Syndicat d’initiative, tourist board, oficina
   de turismo, syndicat d’initiative"},
{"href":"article.html#p7","title":"¶ 7","text":"L’autrice ne se moque pas : le total peint a réuni des habitants
   brouillés, et sert de leçon de calcul.
   Y croire, c’est vouloir un compte à partager."},
{"href":"article.html#p8","title":"¶ 8","text":"Le poste va fermer.
   Les suivants auront à trancher entre exactitude et réjouissance, ou à publier leurs erreurs, comme le propose une
   thèse (Ostrowska 2014)."},
{"href":"article.html#n1","title":"Note 1","text":"Histoire du bâtiment : construit au XIXe siècle, privé de son mât
   pendant la guerre, prêté presque pour rien aux compteurs."},
{"href":"article.html#n2","title":"Note 2","text":"Le slogan date d’un placard de 1989 ; il ouvre depuis le site des
   promoteurs de la station (Syndicat d’initiative de Port-Sabline 1999).","also":"Syndicat d’initiative, tourist board,
   oficina de turismo, syndicat d’initiative"},
{"href":"article.html#n3","title":"Note 3","text":"Deux jours d’avril sont perdus dans les carnets ; l’autrice les a
   remplacés par une moyenne des jours voisins."},
{"href":"article.html#bio","title":"Notice biographique","text":"L’autrice, historienne des mesures de tous les jours,
   a écrit sur les cadrans solaires scolaires et étudie ceux qui dénombrent des trains."},
{"href":"article.html#ed1","title":"Note des éditeurs 1","text":"L’instruction de 1958 réserve ce coefficient aux
   jours de brume (Société des dénombreurs de l’Ouest 1958).
   L’article ne dit pas que les guetteurs l’appliquaient aussi par temps clair, où rien ne l’imposait."},
{"href":"claims.html#c01","title":"Affirmation C01, Le nombre peint sur la criée","text":"On a compté 4 312 oiseaux en
   1987. oiseaux affichés.
   Deux fois la somme des passages, selon la règle des dénombreurs (Société des dénombreurs de l’Ouest 1958).
   Un nombre entier, peint tel quel.
   Une somme des passages dont le double serait autre.
   Le nombre du mur est le double des oiseaux vus.
   Ni que les oiseaux étaient là, ni qui a doublé."},
{"href":"claims.html#c02","title":"Affirmation C02, La hausse annoncée par le dépliant","text":"Les mouettes
   augmentent de 10 % par an, selon un dépliant que l’article conteste. variation annuelle moyenne.
   Les carnets de 1992 à 1997 donnent une baisse chaque année (Lannoy 2016b, 9).
   Dix, à un demi-point près.
   Une hausse dans les carnets.
   Le dépliant annonce une hausse, les carnets donnent une baisse.
   Rien sur les oiseaux que nul n’a vus."},
{"href":"audit.html#cit01","title":"Examen des citations, (Lannoy, 2016a)","text":"L’ouvrage n’a pas été vu ; il
   faudrait chercher le chapitre sur les relevés."},
{"href":"audit.html#cit02","title":"Examen des citations, Van den Berghe (1994)","text":"Le livre compte les nids, non
   les oiseaux."},
{"href":"audit.html#cit03","title":"Examen des citations, de La Tour (1961, p. 12-15)","text":"L’ouvrage n’a pas été
   vu ; il faudrait chercher le chapitre sur les relevés."},
{"href":"audit.html#cit04","title":"Examen des citations, Société des dénombreurs de l’Ouest (1958)","text":"La page 4
   de l’instruction donne la règle, pour les jours de brume."},
{"href":"audit.html#cit05","title":"Examen des citations, (Lannoy, 2016b)","text":"La lettre manque dans un tirage ;
   le sujet et la page conviennent au second texte de l’année.
   L’ouvrage n’a pas été vu ; il faudrait chercher le chapitre sur les relevés."},
{"href":"audit.html#cit06","title":"Examen des citations, (Ostrowska, 2014)","text":"L’ouvrage n’a pas été vu ; il
   faudrait chercher le chapitre sur les relevés."},
{"href":"audit.html#aud01","title":"Examen des citations, Dans la liste, jamais cité sous ses noms","text":"Ce recueil
   sert sans doute de lecture de fond ; rien dans l’introduction ne le nomme."},
{"href":"audit.html#aud02","title":"Examen des citations, Pages absentes","text":"La table des matières du recueil
   donne les pages du chapitre."},
{"href":"audit.html#aud03","title":"Examen des citations, Sous-titre absent","text":"Le sous-titre est sur la
   couverture, pas dans la liste."},
{"href":"glossary.html#term-doublement","title":"doublement","text":"Multiplier par deux le compte d’un poste d’où
   l’on ne voit que la moitié du ciel.
   La règle est de 1958 (Société des dénombreurs de l’Ouest 1958) ; l’article montre qu’on l’appliqua sans le dire, et
   une seule fois. doublement, doubling, duplicación, on double","also":"redoublement"},
{"href":"glossary.html#term-passage","title":"passage","text":"Un oiseau qui survole la jetée avant dix heures, compté
   une fois.
   L’article l’oppose à la présence, que l’on estime le soir, et montre que le nombre affiché confond les deux comptes.
   passage, paso, passages"},
{"href":"names.html#ent-corentin","title":"Corentin","text":"Ancien guetteur, que l’autrice appelle ainsi pour ne pas
   le nommer.
   Corentin"},
{"href":"names.html#ent-port-sabline","title":"Port-Sabline","text":"Petite ville portuaire imaginaire, où l’on compte
   les mouettes depuis 1979.
   Port-Sabline"},
{"href":"names.html#ent-syndicat-d-initiative","title":"Syndicat d’initiative","text":"Le bureau qui promet mille
   mouettes par fenêtre, sur ses dépliants puis sur son site.
   Syndicat d’initiative, tourist board, oficina de turismo, syndicat d’initiative"},
{"href":"glossary.html","title":"Glossaire","text":"mouette L’article prend le mot au sens de tout le monde."},
{"href":"names.html","title":"Noms","text":"le maire L’article ne le nomme pas."},
{"href":"apparatus.html#e001","title":"Apparat critique, e001","text":"Un appel de note a des parenthèses, un autre un
   exposant ; le premier seul a des crochets."},
{"href":"apparatus.html#e002","title":"Apparat critique, e002","text":"Le nom d’un bureau ; la liste a la majuscule
   (Syndicat d’initiative de Port-Sabline 1999)."},
{"href":"apparatus.html#e003","title":"Apparat critique, e003","text":"La lettre de l’année se met en italique dans la
   revue."},
{"href":"apparatus.html#e004","title":"Apparat critique, e004","text":"Redit ce que dit « raconte », et manque à
   l’épreuve."},
{"href":"apparatus.html#e005","title":"Apparat critique, e005","text":"L’oral se garde (note des éditeurs)."},
{"href":"apparatus.html#e006","title":"Apparat critique, e006","text":"Le titre dit mille, le mur plus de quatre
   mille."},
{"href":"apparatus.html#e007","title":"Apparat critique, e007","text":"La date au-dessus du texte est de la page, non
   de l’article."},
{"href":"timeline.html#event-semaphore-1862","title":"Le sémaphore","text":"On le bâtit sur la pointe nord ; il perd
   son mât en 1944."},
{"href":"timeline.html#event-regle-1958","title":"La règle du doublement","text":"La Société recommande de doubler le
   compte."},
{"href":"timeline.html#event-compte-1987","title":"Le compte de 1987","text":"Le maire fait peindre le total sur la
   criée."},
{"href":"timeline.html#event-enquete","title":"L’enquête de l’autrice","text":"Douze entretiens, menés auprès des
   guetteurs et de leurs veuves."},
{"href":"abstracts.html#sentence-title","title":"Résumés comparés, titre","text":"Le titre cite une affiche et dit ce
   qu’on en fait.
   Le titre cite une affiche et dit ce qu’on en fait (en anglais).
   Le titre cite une affiche et dit ce qu’on en fait (en espagnol)."},
{"href":"abstracts.html#sentence-s1","title":"Résumés comparés, phrase 1","text":"Un compte va du guet aux murs de la
   ville.
   Un compte va du guet aux murs de la ville (en anglais).
   Un compte va du guet aux murs de la ville (en espagnol).
   L’observatoire devient un simple poste de guet, où l’on ne fait qu’attendre."},
{"href":"abstracts.html#sentence-s2","title":"Résumés comparés, phrase 2","text":"On croit au nombre parce qu’on aime
   compter (Société des dénombreurs de l’Ouest 1958).
   On croit au nombre parce qu’on aime compter (Société des dénombreurs de l’Ouest 1958) (en anglais).
   On croit au nombre parce qu’on aime compter (Société des dénombreurs de l’Ouest 1958) (en espagnol).
   Le goût n’est pas le plaisir : le second mot dit davantage."},
{"href":"abstracts.html#sentence-keywords","title":"Résumés comparés, mots-clés","text":"Quatre mots, les mêmes dans
   les trois langues.
   Quatre mots, les mêmes dans les trois langues (en anglais).
   Quatre mots, les mêmes dans les trois langues (en espagnol)."},
{"href":"report.html","title":"Comment nous le savons","text":"Citer Les contrôles des données"},
{"href":"report.html#q01","title":"Comment nous le savons, q01","text":"Peut-on citer un passage ?
   Chaque paragraphe a son adresse, comme le quatrième."},
{"href":"report.html#q02","title":"Comment nous le savons, q02","text":"L’édition est-elle déposée ?
   Nulle part.
   Un dépôt dont l’adresse demeure, comme le veut Société des dénombreurs de l’Ouest (1958)."},
{"href":"about.html","title":"À propos de cette édition","text":"Tout est inventé ici : la ville, l’autrice, les
   oiseaux."},
{"href":"about.html#joindre-le-texte","title":"Joindre le texte","text":"Lancez cette commande :"},
{"href":"handout.html#de-quoi-parle-t-on","title":"De quoi parle-t-on","text":"Le mur de la ville porte un nombre (p1)
   ; une règle ancienne (Société des dénombreurs de l’Ouest 1958) l’explique."},
{"href":"handout.html#questions","title":"Questions","text":"Qui a compté ? (p4)"},
{"href":"index.html#l-article","title":"L’article","text":"Une ville et son nombre : l’article de Solveig Lannoy
   (Lannoy 2016a ; see Lannoy 2016b, 7) part d’un mur (p1) et finit par une question (p8). le compte, repris de la note
   3 ; la hausse, contredite (c02)."},
{"href":"index.html#ce-que-l-edition-ajoute","title":"Ce que l’édition ajoute","text":"Un registre et une
   bibliographie ; le dépliant est en ligne."},
{"href":"notebooks/toy.html","title":"Les mouettes de Port-Sabline","text":"Deux nombres de l’article, c01 et c02,
   refaits d’après les carnets (Lannoy 2016b)."},
{"href":"notebooks/toy.html#la-hausse","title":"La hausse","text":"De 1992 à 1997, chaque année baisse.
   Sept barres de plus en plus courtes, de 1987 à 1997.
   Passages d’avril, une barre par année."},
{"href":"references.html#ref-delatour1961","title":"de La Tour 1961","text":"L’œil et le nombre"},
{"href":"references.html#ref-dso1958","title":"Société des dénombreurs de l’Ouest 1958","text":"Instructions aux
   guetteurs"},
{"href":"references.html#ref-lannoy2016a","title":"Lannoy 2016a","text":"L’affiche et le carnet"},
{"href":"references.html#ref-lannoy2016b","title":"Lannoy 2016b","text":"Baisse des passages"},
{"href":"references.html#ref-ostrowska2014","title":"Ostrowska 2014","text":"Une erreur publique"},
{"href":"references.html#ref-pluvier2003","title":"Pluvier 2003","text":"Rivages comptés : essais sur Port-Sabline"},
{"href":"references.html#ref-sablinesite","title":"Syndicat d’initiative de Port-Sabline 1999","text":"Mille mouettes
   par fenêtre.
   La page a disparu ; le dépliant en garde le titre."},
{"href":"references.html#ref-vandenberghe1994","title":"van den Berghe 1994","text":"Counting gulls"}]);
