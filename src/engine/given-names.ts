/** First names that women bear, in lower case; names that men bear as often are left out. */
export const WOMEN: ReadonlySet<string> = new Set(
  `abigail adela adele adelina adriana agata agatha agnes agnieszka aicha aida aileen aisha aisyah akiko alejandra alessandra alexandra
  alice alicia alina alison allison alma alya amalia amanda amber amelia amelie amina aminah amy ana anastasia andrea andreea angela
  angelina angelique ani anita anisa anissa ann anna annabel anne annette annika antonia anya apriliani arlene arya ashley astrid asuncion
  aung audrey aurelia aurora ayesha ayu azalea barbara beatrice beatriz bella bernadette bertha beth bethany bianca birgit blanca brenda
  bridget brigitte brigitta camila camilla candice carla carmen carol carolina caroline carolyn cassandra catalina catarina catherine
  cecilia celeste celia chantal charlene charlotte chiara chioma chiyo christiana christina christine cindy claire clara clarissa claudia
  claudine clementine colette colleen constance consuelo cora cordelia corinne cornelia cristina cynthia dagmar daisy dalia daniela
  danielle daphne darlene deborah deirdre delia denise desi devi dewi diana diane dina dolores donna dora doreen doris dorothea dorothy
  ebony edith edna eileen elaine eleanor elena eleni elisa elisabeth elise elizabeth ella ellen ellie eloise elsa else elvira emilia
  emily emma endah enny erica erika erna esperanza estelle esther ethel eugenia eunice eva eve evelyn fabiola fadila faith farida
  fatima fatimah fatma faustina felicia felicity fernanda fiona fitri fitria fitriani flora florence frances francesca francoise frida frieda
  gabriela gabriella gabrielle galina gemma genevieve georgina geraldine gerda gertrude gillian gina giovanna giulia gisela gladys glenda
  gloria grace graciela greta gretchen guadalupe gudrun gwen hadiza halima halimah hanna hannah harriet hasna hazel heather heidi helen
  helena helene helga henrietta hermione hester hilary hilda hillary huda ida ifeoma ilona ilse imelda imogen ina indah indira indrawati
  ines inez inga ingeborg inger ingrid intan irena irene irina iris irma isabel isabella isabelle isadora ivana ivonne jacinda jacinta
  jacqueline jana jane janet janice jasmine jeanette jeanne jelena jemima jennifer jenny jessica jill joan joana joanna joanne jocelyn
  johanna josefina josephine joyce juana judith judy julia juliana julie juliet juliette june kamala karen karin karina karla karoline
  kartika kartini katarina kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kayla keiko kelly khadija khadijah
  khofifah kiran kirsten kirstie kristen kristin kristina krystyna lakshmi larasati larissa latifa laura laurel lauren leah leila lena
  leni leonora lesley leslie lestari leticia lidia lila lilian liliana lillian lily lina linda lindiwe lisa liv livia liza lola loretta
  lorna lorraine lotte louise lourdes lucia lucille lucinda lucy ludmila luisa lydia lynette lynn mabel madeleine madeline mafalda magda
  magdalena maggie mahira maja malin malala mandy manuela marcela marcella margaret margareta margarita margot maria mariam mariama
  marian mariana marianne maribel marie marijke marilyn marina marion marisol marjorie marlene marta martha martina mary maryam mathilde
  matilda maud maureen mavis maxine maya megan megawati mei melanie melati melinda melissa mercedes meredith meutya mia michelle mildred
  milena mina mira miranda miriam mirjam misaki moira molly mona monica monika monique muriel myra myrtle nabila nadia nadine naledi nancy
  naoko naomi natalia natalie natasha nia nicole nina nirmala noor nora noreen norma nuraini nurhayati nuri nurul octavia odette olga
  olivia olympia ophelia paloma pamela patience patricia paula paulina pauline pearl peggy penelope petra philippa phoebe phyllis pia
  polly priscilla priya priyanka puan puji purnama putri rachel rahayu rahmawati raquel ratih ratna rebecca regina renata renate retno
  rhoda rhonda riana rina rini rita roberta rochelle rosa rosalia rosalie rosalind rosamund rosanna rosario rose roseanne rosemary rosie
  rowena roxanne ruth sabina sabine sabrina sadia safia sakura sally samira samantha sandra sara sarah sari saskia savannah selena selma
  serena shabana shakira shanti sharon sheila shirin shirley sienna sigrid silvia simone siobhan sita siti sofia sofie solange sonia sonja
  sophia sophie sri stacey stella stephanie sue sunita susan susana susanna susanne susi suzanne svetlana swati sybil sylvia tabitha tamara
  tania tanya tara tatiana tatjana teresa thais thandi thandiwe thea thelma theodora theresa tia tina titi toni tracey tracy trisha trudy uma
  ursula valentina valerie vanessa vera verena veronica veronika victoria viktoria vilma viola violet virginia vivian viviana vivienne
  wahyuni wanda wangari wendy wilhelmina wilma winifred wulan wulandari xiomara yanti yasmin yasmina yekaterina yelena yolanda yoko yuki
  yulia yuliana yuniarti yvette yvonne zahra zainab zaynab zelda zineb zoe zofia zubaida zuleikha`
    .split(/\s+/)
    .filter((name) => !/^(?:aung|arya|yuki|nuri|andrea|leslie|robin|kiran|noor|marian|puji|asuncion)$/.test(name)),
)
